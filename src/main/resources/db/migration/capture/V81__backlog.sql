alter table capture.batch
  add column urgency text not null default 'NORMAL' check (urgency in ('LOW', 'NORMAL', 'HIGH')),
  add column stopped_by text,
  add column stopped_at timestamptz,
  add check ((stopped_by is null) = (stopped_at is null));

-- Batches that are not through yet.
create index file_under_way on capture.file (batch_id) where state in ('RECEIVED', 'OPENED');
create index item_under_way on capture.item (batch_id) where state = 'FILING';

-- How many steps of a kind were done in each five minutes.
create table capture.step_count (
  began_at timestamptz not null,
  task text not null,
  done integer not null,
  primary key (began_at, task)
);

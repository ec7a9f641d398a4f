-- A page on which nothing is: kept with the batch, part of no document, until somebody brings it back.
alter table capture.page
  drop constraint page_state_check,
  drop constraint page_check,
  add column blank boolean not null default false,
  -- The document in which it lay.
  add column blank_of bigint references capture.item (id),
  -- How sure the engine was of the words it read, 0 to 100; none where nothing was read.
  add column confidence real check (confidence between 0 and 100);
alter table capture.page
  add constraint page_state_check check (state in
    ('RECEIVED', 'READ', 'FILING', 'SEPARATOR', 'BLANK', 'FILED', 'REVIEW', 'REJECTED')),
  add constraint page_check
    check ((item_id is null) = (state in ('RECEIVED', 'READ', 'SEPARATOR', 'BLANK'))),
  add constraint page_blank_check check (blank_of is null or state = 'BLANK');
create index page_blank on capture.page (batch_id, id) where state = 'BLANK';
create index page_blank_of on capture.page (blank_of) where blank_of is not null;

-- Fronts scanned first, then the backs in reverse: by a feeder that sees one side only.
alter table capture.batch add column two_pass boolean not null default false;
alter table capture.upload_set add column two_pass boolean not null default false;

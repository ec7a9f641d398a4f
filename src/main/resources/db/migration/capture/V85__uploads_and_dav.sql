-- Files that a person sends together, a piece at a time; whole, they become one batch.
create table capture.upload_set (
  id uuid primary key,
  owner text not null,
  made_at timestamptz not null,
  -- When bytes last came in; what is not touched for some days is removed.
  touched_at timestamptz not null,
  customer text,
  document_type text,
  department text,
  one_stack boolean not null,
  urgency text check (urgency in ('LOW', 'NORMAL', 'HIGH')),
  batch_id bigint references capture.batch (id)
);
create index upload_set_by_owner on capture.upload_set (owner, made_at);
create index upload_set_by_touch on capture.upload_set (touched_at);
create index upload_set_by_batch on capture.upload_set (batch_id) where batch_id is not null;

-- A file of a set. The first `received` bytes are on disk; more may lie there that nobody was told of.
create table capture.upload (
  id uuid primary key,
  set_id uuid not null references capture.upload_set (id) on delete cascade,
  file_no integer not null check (file_no > 0),
  name text not null,
  bytes bigint not null check (bytes >= 0),
  received bigint not null default 0 check (received between 0 and bytes),
  unique (set_id, file_no)
);

-- What a printer or other device puts into a folder of the web.
alter table capture.batch drop constraint batch_channel_check;
alter table capture.batch add constraint batch_channel_check
  check (channel in ('API', 'PAGE', 'FOLDER', 'MAIL', 'DAV', 'CONTENT'));

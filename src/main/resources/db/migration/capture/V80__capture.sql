create schema capture;

-- One delivery: files that came in together, with what the deliverer said about all of them.
create table capture.batch (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('API', 'PAGE', 'FOLDER', 'CONTENT')),
  received_by text not null,
  received_at timestamptz not null,
  customer text,
  document_type text,
  department text,
  one_stack boolean not null,
  -- What a channel knows a delivery by, so that it is never taken twice: a watched file, a version
  -- of a document's content.
  source_key text unique,
  -- The document and version whose content was put directly and only needs its renditions.
  content_document text,
  content_version integer,
  check ((channel = 'CONTENT') = (content_document is not null)),
  check ((content_document is null) = (content_version is null))
);
create index batch_by_receiver on capture.batch (received_by, id);
create index batch_by_channel on capture.batch (channel, id);

-- A file as it came in: safe in storage under its hash before this row exists, and never altered.
create table capture.file (
  id bigint generated always as identity primary key,
  batch_id bigint not null references capture.batch (id),
  file_no integer not null check (file_no > 0),
  name text not null,
  hash bytea not null check (length(hash) = 32),
  bytes bigint not null check (bytes >= 0),
  media_type text,
  state text not null check (state in ('RECEIVED', 'OPENED', 'SPLIT', 'REFUSED')),
  problem text,
  -- Pages that still have to be read; the last one read starts the splitting.
  unread integer not null default 0 check (unread >= 0),
  check ((state = 'REFUSED') = (problem is not null)),
  unique (batch_id, file_no)
);
create index file_by_hash on capture.file (hash, batch_id);
create index file_refused on capture.file (id) where state = 'REFUSED';

-- A document found in a batch, on its way into a client file.
create table capture.item (
  id bigint generated always as identity primary key,
  batch_id bigint not null references capture.batch (id),
  state text not null check (state in ('FILING', 'FILED', 'REVIEW', 'REJECTED')),
  -- The barcode of ours that the document carries or that stood on its cover sheet.
  identifier text,
  -- Why a person must look, as a list of {code, arguments}.
  reasons jsonb not null default '[]',
  customer text,
  document_type text,
  department text,
  document text,
  version integer,
  settled_by text,
  settled_at timestamptz,
  rejection text,
  check (state <> 'FILED' or document is not null),
  check (state <> 'REJECTED' or rejection is not null)
);
create index item_by_batch on capture.item (batch_id, id);
create index item_in_review on capture.item (id) where state = 'REVIEW';
create index item_by_document on capture.item (document) where document is not null;

-- What is made of an item's pages before it is filed, each an object in storage.
create table capture.item_rendition (
  item_id bigint not null references capture.item (id),
  kind text not null check (kind in ('ORIGINAL', 'ARCHIVE', 'TEXT', 'THUMBNAIL')),
  hash bytea not null check (length(hash) = 32),
  bytes bigint not null,
  media_type text not null,
  primary key (item_id, kind)
);
create index item_rendition_by_hash on capture.item_rendition (hash);

-- A page received. It is in exactly one state; RECEIVED, READ and FILING are still under way.
create table capture.page (
  id bigint generated always as identity primary key,
  batch_id bigint not null references capture.batch (id),
  file_id bigint not null references capture.file (id),
  page_no integer not null check (page_no > 0),
  state text not null
    check (state in ('RECEIVED', 'READ', 'FILING', 'SEPARATOR', 'FILED', 'REVIEW', 'REJECTED')),
  item_id bigint references capture.item (id),
  -- The page as scanned; let go once its document is filed, which then holds it.
  image bytea check (length(image) = 32),
  media_type text not null,
  width integer not null,
  height integer not null,
  dpi integer not null,
  colour text not null,
  -- A smaller image for the screen, made when a person must look.
  preview bytea check (length(preview) = 32),
  problem text,
  check ((item_id is null) = (state in ('RECEIVED', 'READ', 'SEPARATOR'))),
  check (image is not null or state in ('FILED', 'SEPARATOR')),
  unique (file_id, page_no)
);
create index page_by_batch on capture.page (batch_id, state);
create index page_by_item on capture.page (item_id, id) where item_id is not null;
create index page_by_image on capture.page (image) where image is not null;
create index page_by_preview on capture.page (preview) where preview is not null;

-- Every barcode seen on a page, ours or not, stays a fact of the page.
create table capture.page_barcode (
  page_id bigint not null references capture.page (id),
  barcode_no integer not null,
  format text not null,
  content text not null,
  identifier text,
  separator boolean not null,
  region jsonb not null,
  primary key (page_id, barcode_no)
);

-- Text and word places of a page, kept until its document is filed.
create table capture.page_reading (
  page_id bigint primary key references capture.page (id),
  content text not null,
  reading json not null
);

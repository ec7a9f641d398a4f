create schema clientfile;

-- Every document of every customer, scanned or on paper.
create table clientfile.document (
  id text collate "C" primary key check (id ~ '^D[0-9]{10}[0-9A-Z]$'),
  customer text collate "C" not null references customer.customer (number),
  type text not null,
  document_date date not null,
  title text not null check (length(title) between 1 and 200),
  key_points jsonb not null default '{}',
  state text not null,
  -- Whether it stands first on the client file, as the open quotes do.
  listed_first boolean not null,
  department text not null,
  handling text not null check (handling in ('DYNAMIC', 'STATIC')),
  rule text not null,
  reason_nl text not null,
  reason_en text not null,
  policy_version text not null,
  scan_requested boolean not null default false,
  version bigint not null default 1,
  registered_at timestamptz not null,
  registered_by text not null
);
-- The client file of a customer, in the order of the page.
create index document_by_customer
  on clientfile.document (customer, listed_first desc, document_date desc, id desc);
-- What becomes old enough for another rule.
create index document_by_date on clientfile.document (document_date, id);

-- What happened on a client file, newest last; kind and facts are put into words when read.
create table clientfile.timeline_entry (
  id bigint generated always as identity primary key,
  customer text collate "C" not null references customer.customer (number),
  document text collate "C" references clientfile.document (id),
  kind text not null,
  facts jsonb not null default '{}',
  happened_at timestamptz not null,
  actor text not null
);
create index timeline_entry_by_customer on clientfile.timeline_entry (customer, id desc);
create index timeline_entry_by_document on clientfile.timeline_entry (document, id desc)
  where document is not null;

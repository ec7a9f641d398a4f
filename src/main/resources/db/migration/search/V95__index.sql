create schema search;

-- What can be found besides customers: documents with their text, and places of the archive. A copy
-- that can be made again at any time.
create table search.entry (
  kind text not null check (kind in ('DOCUMENT', 'PLACE')),
  key text collate "C" not null,
  customer text collate "C",
  customer_name text not null default '',
  type text,
  department text,
  title text not null,
  subtitle text not null default '',
  -- the day on a document
  entry_date date,
  -- the words of the content, as OCR gave them
  body text not null default '',
  -- Dutch and English stems of everything; words of the title and key points again as '^word' and
  -- '~stem'; and marks for what a search is narrowed by: 'k=' kind, 'y=' year, 't=' type,
  -- 'd=' department, 'td=' both
  vector tsvector not null,
  updated_at timestamptz not null,
  primary key (kind, key),
  check ((kind = 'DOCUMENT') = (type is not null and department is not null))
);
create index entry_by_vector on search.entry using gin (vector);
create index entry_by_key on search.entry (key);
create index entry_by_customer on search.entry (customer, key) where customer is not null;

-- Words of titles, names and key points, each once: where typing errors are forgiven.
create table search.word (
  word text collate "C" primary key
);
create index word_by_likeness on search.word using gin (word gin_trgm_ops);

-- How far the rebuilding of the index is; one row for each time somebody asked for it.
create table search.rebuild (
  id bigint generated always as identity primary key,
  asked_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  phase text not null check (phase in ('DOCUMENTS', 'PLACES', 'LEFTOVERS', 'DONE')),
  -- where the phase goes on
  cursor text,
  customers bigint not null default 0,
  documents bigint not null default 0,
  places bigint not null default 0,
  removed bigint not null default 0
);
create unique index rebuild_at_work on search.rebuild ((true)) where finished_at is null;

create schema content;

-- What came in for a document; a row is never changed.
create table content.version (
  document text collate "C" not null references clientfile.document (id),
  version integer not null check (version >= 1),
  hash bytea not null check (length(hash) = 32),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  file_name text not null check (length(file_name) between 1 and 210),
  added_at timestamptz not null,
  added_by text not null,
  primary key (document, version)
);
create index version_by_hash on content.version using hash (hash);

-- What was made of a version; making it anew puts the better one in its place.
create table content.rendition (
  document text collate "C" not null,
  version integer not null,
  kind text not null check (kind in ('ARCHIVE', 'TEXT', 'THUMBNAIL')),
  hash bytea not null check (length(hash) = 32),
  bytes bigint not null,
  media_type text not null,
  added_at timestamptz not null,
  primary key (document, version, kind),
  foreign key (document, version) references content.version (document, version)
);
create index rendition_by_hash on content.rendition using hash (hash);

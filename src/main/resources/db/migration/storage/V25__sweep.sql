create schema storage;

-- Objects to which nobody referred when the sweeper passed. Putting an object removes its row
-- before the place is asked for it, so a row that is still here after a day means that nobody wants
-- the object.
create table storage.orphan (
  hash bytea primary key check (length(hash) = 32),
  since timestamptz not null
);
create index orphan_by_age on storage.orphan (since);

-- Where the sweeper's walk through all objects goes on; null is the beginning.
create table storage.sweep (
  only_row boolean primary key default true check (only_row),
  after bytea check (length(after) = 32)
);
insert into storage.sweep default values;

create schema filetracking;

-- Everything with a place: locations (L), boxes (B), folders (F) and static documents (D), in one
-- tree. What holds what is decided in Containment; each thing is in at most one other.
create table filetracking.place (
  code text collate "C" primary key check (code ~ '^[LBFD][0-9]{10}[0-9A-Z]$'),
  parent text collate "C" references filetracking.place (code),
  home text collate "C" references filetracking.place (code),
  -- type of a location, null for what is kept in the archive
  type text,
  name text not null,
  -- order among its neighbours: kind, then the name with its numbers padded
  sort_key text collate "C" not null,
  -- whose folder or document it is
  customer text collate "C" references customer.customer (number),
  -- moment of the scan that put it where it is; null before the first
  placed_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  -- a removed location stays for the history of what lay there
  removed_at timestamptz,
  check (parent <> code),
  check ((type is not null) = (left(code, 1) = 'L')),
  check ((customer is not null) = (left(code, 1) in ('F', 'D')))
);
create index place_by_parent on filetracking.place (parent, sort_key, code)
  where removed_at is null;
create index place_by_home on filetracking.place (home) where home is not null;
create index place_by_customer on filetracking.place (customer, sort_key, code)
  where customer is not null;
create unique index location_by_name on filetracking.place (parent, public.folded(name))
  where type is not null and removed_at is null;

-- Each move is one row for ever; taking back is a move as well.
create table filetracking.move (
  id bigint generated always as identity primary key,
  item text collate "C" not null references filetracking.place (code),
  origin text collate "C" references filetracking.place (code),
  target text collate "C" references filetracking.place (code),
  kind text not null check (kind in ('CHECK_IN', 'SET_HOME', 'UNDO')),
  moved_by text not null,
  moved_at timestamptz not null,
  -- the moment by the clock of the device
  scanned_at timestamptz not null,
  device text,
  scan bigint
);
create index move_by_item on filetracking.move (item, id);
create index move_by_scan on filetracking.move (scan) where scan is not null;

create function filetracking.keep_moves() returns trigger language plpgsql as $$
begin
  raise exception 'moves are never changed or deleted';
end
$$;
create trigger keep_moves before update or delete on filetracking.move
  for each row execute function filetracking.keep_moves();
create trigger keep_all_moves before truncate on filetracking.move
  for each statement execute function filetracking.keep_moves();

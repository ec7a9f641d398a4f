-- Every scan as it came in, understood or not, with the answer that was given.
create sequence filetracking.scan_number as bigint;
create table filetracking.scan (
  id bigint primary key,
  device text not null,
  sequence bigint not null,
  scanned_by text not null,
  received_at timestamptz not null,
  scanned_at timestamptz not null,
  raw text not null,
  code text collate "C",
  tone text not null,
  status text not null,
  request jsonb not null,
  -- the answer, with what its handler needs to take it back
  outcome jsonb not null,
  -- whether it changed something, so that taking it back has a meaning
  changed boolean not null,
  repeat_of bigint references filetracking.scan (id),
  undone_at timestamptz,
  unique (device, sequence)
);
create index scan_by_station on filetracking.scan (device, scanned_by, id);
create index scan_to_take_back on filetracking.scan (device, scanned_by, id)
  where changed and undone_at is null;
create index scan_to_look_at on filetracking.scan (tone, id) where tone in ('UNKNOWN', 'WRONG');

-- What a person with a device scanned last: what is scanned next goes into the innermost that can
-- hold it.
create table filetracking.station (
  device text not null,
  person text not null,
  location text collate "C" references filetracking.place (code),
  box text collate "C" references filetracking.place (code),
  folder text collate "C" references filetracking.place (code),
  used_at timestamptz not null,
  primary key (device, person)
);

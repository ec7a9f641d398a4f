create schema audit;

-- What happened. Rows are only ever added.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject text not null,
  customer text,
  details jsonb not null,
  content_hash bytea not null check (length(content_hash) = 32)
);
create index entry_by_time on audit.entry (at desc, id desc);
create index entry_by_actor on audit.entry (actor, at desc, id desc);
create index entry_by_subject on audit.entry (subject, at desc, id desc);
create index entry_by_customer on audit.entry (customer, at desc, id desc) where customer is not null;

-- Entries that wait for a seal; written with the entry, so that one that commits late is not missed.
create table audit.unsealed (entry_id bigint primary key);

-- The chain: each seal covers some entries and the seal before it.
create table audit.seal (
  number bigint primary key,
  entries int not null,
  ids int8multirange not null,
  previous bytea not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

create index seal_by_hash on audit.seal using hash (hash);

-- Where the chain ends; it only grows.
create table audit.head (
  one boolean primary key default true check (one),
  number bigint not null,
  entries bigint not null,
  hash bytea not null
);
insert into audit.head (number, entries, hash) values (0, 0, decode(repeat('00', 32), 'hex'));

-- How the verifications of the whole trail ended.
create table audit.verification (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  entries bigint not null,
  damage jsonb not null default '[]'
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.% is append-only: no %', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create function audit.refuse_stepping_back() returns trigger language plpgsql as $$
begin
  if new.number <> old.number + 1 or new.entries <= old.entries then
    raise exception 'audit.head only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger append_only_all before truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete on audit.seal
  for each row execute function audit.refuse_change();
create trigger append_only_all before truncate on audit.seal
  for each statement execute function audit.refuse_change();
create trigger only_grows before update on audit.head
  for each row execute function audit.refuse_stepping_back();
create trigger stays before delete on audit.head
  for each row execute function audit.refuse_change();
create trigger stays_all before truncate on audit.head
  for each statement execute function audit.refuse_change();

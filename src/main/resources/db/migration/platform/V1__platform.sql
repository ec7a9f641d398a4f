create schema if not exists platform;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists pgcrypto with schema public;
create extension if not exists btree_gin with schema public;
create extension if not exists fuzzystrmatch with schema public;

-- Lower case without accents; immutable, so that indexes can be built on it.
create function public.folded(text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- Spring Modulith: events that listeners still have to handle.
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);

-- db-scheduler: jobs that wait or run.
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_by_execution on platform.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on platform.scheduled_task (last_heartbeat);
create index scheduled_task_by_priority on platform.scheduled_task (priority desc, execution_time);

-- Spring Session: who is signed in, on whichever instance.
create table platform.session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index session_by_id on platform.session (session_id);
create index session_by_expiry on platform.session (expiry_time);
create index session_by_principal on platform.session (principal_name);

create table platform.session_attributes (
  session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

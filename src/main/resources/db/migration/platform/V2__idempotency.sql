-- Answers to POST requests that carried an Idempotency-Key, kept for a day. Without an answer the
-- request still runs, as long as its instance renews the row.
create table platform.idempotency (
  user_name text not null,
  key text not null,
  request_hash bytea not null,
  owner uuid not null,
  started_at timestamptz not null,
  renewed_at timestamptz not null,
  status int,
  headers jsonb,
  body bytea,
  primary key (user_name, key)
);
create index idempotency_by_start on platform.idempotency (started_at);
create index idempotency_running on platform.idempotency (owner) where status is null;

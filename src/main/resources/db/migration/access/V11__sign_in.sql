alter table access.user_account
  add column must_change_password boolean not null default false,
  add column signed_in_at timestamptz;

-- Failed sign-ins per name and per address ('name:sales', 'address:10.0.0.7'); shared by all instances.
create table access.sign_in_failure (
  subject text primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);
create index sign_in_failure_by_time on access.sign_in_failure (last_at);

-- Bearer tokens of users; the secret itself is kept nowhere.
create table access.token (
  id bigint generated always as identity primary key,
  user_name text not null references access.user_account (name),
  label text not null check (length(label) between 1 and 100),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index token_by_user on access.token (user_name, id);

create schema access;

create table access.user_account (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
  display_name text not null,
  password_hash text,
  enabled boolean not null default true,
  roles text[] not null,
  departments text[] not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null
);

-- Which documents a role may see; '*' stands for every type or department.
create table access.document_right (
  role text not null,
  document_type text not null,
  department text not null,
  primary key (role, document_type, department)
);

insert into access.document_right (role, document_type, department) values
  ('MAILROOM', '*', '*'),
  ('SALES', '*', 'sales'),
  ('SALES', 'service-call', '*'),
  ('SALES', 'service-level-agreement', '*'),
  ('SALES', 'contract', '*'),
  ('SALES', 'order', '*'),
  ('SALES', 'quote', '*'),
  ('SALES', 'reply-coupon', '*'),
  ('SALES', 'correspondence', '*'),
  ('ARCHIVIST', '*', '*'),
  ('STEWARD', '*', '*'),
  ('PRIVACY', '*', '*'),
  ('ADMIN', '*', '*');

create schema customer;

-- Numbers for customers that come without one; written with a prefix of Hangmap's own.
create sequence customer.allocated_number as bigint start 100001 no cycle;

create table customer.customer (
  number text collate "C" primary key check (number ~ '^[A-Z0-9-]{1,20}$'),
  kind text not null check (kind in ('PERSON', 'COMPANY')),
  name text not null,
  initials text,
  first_name text,
  prefix text,
  surname text check ((surname is not null) = (kind = 'PERSON')),
  -- As shown in lists, and folded for the order of lists.
  sort_name text not null,
  sort_key text collate "C" not null,
  -- The folded words by which the name is found.
  words text[] not null,
  email text,
  telephone text check (telephone ~ '^\+[1-9][0-9]{3,14}$'),
  departments text[] not null default '{}',
  version bigint not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null
);
create index customer_by_name on customer.customer (sort_key, number);
create index customer_by_word on customer.customer using gin (words);
create index customer_by_email on customer.customer (lower(email) collate "C") where email is not null;
create index customer_by_telephone on customer.customer (telephone) where telephone is not null;

create table customer.address (
  customer text collate "C" not null references customer.customer (number) on delete cascade,
  kind text not null check (kind in ('VISIT', 'POST', 'INVOICE')),
  street text not null,
  house_number integer check (house_number between 1 and 99999),
  addition text,
  postcode text,
  city text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  primary key (customer, kind)
);
create index address_by_postcode on customer.address (postcode, house_number);

-- Every word of every name, in the order of the list of customers: however many customers share a
-- word, a page of them is read from the index.
create table customer.name_word (
  word text collate "C" not null,
  sort_key text collate "C" not null,
  customer text collate "C" not null references customer.customer (number) on delete cascade,
  primary key (word, sort_key, customer)
);
create index name_word_by_customer on customer.name_word (customer);

-- The words themselves, each once, where typing errors are forgiven: it grows with the language, not
-- with the customers.
create table customer.name_dictionary (
  word text collate "C" primary key,
  sound text not null
);
create index name_dictionary_by_sound on customer.name_dictionary (sound);
create index name_dictionary_by_likeness on customer.name_dictionary using gin (word gin_trgm_ops);

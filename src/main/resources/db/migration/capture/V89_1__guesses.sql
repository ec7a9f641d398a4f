-- In how many documents of a type that people settled a word stood. Of the word only a number is
-- kept, shared by other words, so that nobody's name stays here.
create table capture.type_word (
  word integer not null,
  document_type text not null,
  documents integer not null check (documents > 0),
  primary key (word, document_type)
);

create table capture.type_learned (
  document_type text primary key,
  documents integer not null check (documents > 0)
);

-- What the text alone said of a document that a person settled, and whether it was right; null where
-- it said nothing.
create table capture.guess_outcome (
  item_id bigint primary key references capture.item (id),
  customer_percent smallint,
  customer_right boolean,
  type_percent smallint,
  type_right boolean,
  check ((customer_percent is null) = (customer_right is null)),
  check ((type_percent is null) = (type_right is null))
);

-- How sure the text alone must be, in percent, for a document to be filed without a person; null
-- stands for never.
create table capture.filing_rule (
  id boolean primary key default true check (id),
  customer_percent smallint check (customer_percent between 50 and 100),
  type_percent smallint check (type_percent between 50 and 100),
  version bigint not null default 1
);
insert into capture.filing_rule (customer_percent, type_percent) values (null, 70);

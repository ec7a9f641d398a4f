-- What a document is recognised by when it is scanned again: numbers made of its words and of the
-- picture of its first page, from which neither can be read back.
create table capture.item_print (
  item_id bigint primary key references capture.item (id),
  words integer[] not null,
  figures integer[] not null,
  picture bytea check (length(picture) = 32)
);

-- A few of its groups of words, by which earlier documents are found.
create table capture.item_phrase (
  phrase integer not null,
  item_id bigint not null references capture.item_print (item_id),
  primary key (phrase, item_id)
);
create index item_phrase_by_item on capture.item_phrase (item_id);

-- Documents that came in before and look the same: the very same bytes, or another scan of the paper.
create table capture.look_alike (
  item_id bigint not null references capture.item (id),
  earlier_id bigint not null references capture.item (id),
  kind text not null check (kind in ('BYTES', 'SCAN')),
  percent smallint not null check (percent between 0 and 100),
  primary key (item_id, earlier_id)
);
create index look_alike_by_earlier on capture.look_alike (earlier_id);

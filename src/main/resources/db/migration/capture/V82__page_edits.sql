-- A person may divide, join and turn what waits in review. Files and page images stay as they came:
-- an edit changes which document uses a page, in which place, and which way up it is shown.
alter table capture.item
  add column edition integer not null default 1 check (edition > 0),
  drop constraint item_state_check,
  -- EMPTY: all its pages went to other documents.
  add constraint item_state_check
    check (state in ('FILING', 'FILED', 'REVIEW', 'REJECTED', 'EMPTY'));

alter table capture.page
  -- Place in the document once somebody edited it; as scanned where there is none.
  add column position integer check (position > 0),
  -- Degrees clockwise as a person turned it; as the text stands where there is none.
  add column turn smallint check (turn in (0, 90, 180, 270)),
  -- The turn with which its text was last looked for again.
  add column turn_read smallint;

-- What was made of the pages counts only for the edition it was made of.
alter table capture.item_rendition add column edition integer not null default 1;

-- Every edit with the documents it touched, as they were and as they became.
create table capture.page_edit (
  id bigint generated always as identity primary key,
  batch_id bigint not null references capture.batch (id),
  kind text not null
    check (kind in ('SPLIT', 'MERGE', 'MOVE', 'TRANSFER', 'ROTATE', 'SET_ASIDE')),
  edited_by text not null,
  edited_at timestamptz not null,
  before json not null,
  after json not null,
  undone_by text,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create index page_edit_by_batch on capture.page_edit (batch_id, id);

create table capture.page_edit_item (
  item_id bigint not null references capture.item (id),
  edit_id bigint not null references capture.page_edit (id),
  primary key (item_id, edit_id)
);
create index page_edit_item_by_edit on capture.page_edit_item (edit_id);

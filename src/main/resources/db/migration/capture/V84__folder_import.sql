-- A folder of files with a list that says of each what it is: checked first, then taken line by
-- line.
create table capture.folder_import (
  id bigint generated always as identity primary key,
  -- Below the import folder, with slashes; empty for that folder itself.
  folder text not null,
  list text not null,
  state text not null
    check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE')),
  asked_by text not null,
  asked_at timestamptz not null,
  -- Why the list as a whole cannot be used, or why the import stopped by itself.
  problem jsonb,
  -- Bytes of the list, and how many of them were looked at.
  bytes bigint not null,
  checked_bytes bigint not null default 0,
  lines integer not null default 0,
  good integer not null default 0,
  bad integer not null default 0,
  strays integer not null default 0,
  on_paper integer not null default 0,
  done integer not null default 0,
  failed integer not null default 0,
  -- Counts the starts: the job of an earlier one takes no more lines.
  run integer not null default 0,
  -- When it was last started, and how many lines were behind it then.
  running_since timestamptz,
  running_from integer not null default 0,
  ended_at timestamptz,
  check (state <> 'REFUSED' or problem is not null)
);
create index folder_import_by_folder on capture.folder_import (folder, id);
create index folder_import_by_asker on capture.folder_import (asked_by, id);

-- A line of the list and what became of it; a STRAY is a file that no line names.
create table capture.import_line (
  import_id bigint not null references capture.folder_import (id),
  place integer not null check (place > 0),
  line_no integer,
  file text,
  bytes bigint,
  modified_at timestamptz,
  -- The same for lines that mean the same document: the file, or all the line says where there is
  -- none.
  mark text not null,
  wish jsonb not null,
  state text not null check (state in ('GOOD', 'BAD', 'STRAY', 'DONE', 'FAILED')),
  -- Kept on paper by the policy: registered without its file.
  on_paper boolean not null default false,
  problems jsonb not null default '[]',
  document text,
  -- The reading of its content.
  batch_id bigint references capture.batch (id),
  primary key (import_id, place),
  check ((state = 'DONE') = (document is not null))
);
create index import_line_by_state on capture.import_line (import_id, state, place);
create index import_line_by_mark on capture.import_line (mark, import_id);
create index import_line_by_batch on capture.import_line (batch_id) where batch_id is not null;

-- A file that came with a message: the message, and how deep messages lie within each other.
alter table capture.file
  add column came_with bigint references capture.file (id),
  add column depth smallint not null default 0 check (depth >= 0);
create index file_by_message on capture.file (came_with) where came_with is not null;

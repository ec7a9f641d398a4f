-- Who is busy with a document in review, and until when nobody else is given it.
alter table capture.item
  add column held_by text,
  add column held_until timestamptz,
  add check ((held_by is null) = (held_until is null));

create schema barcode;

-- One sequence per kind: a number that was given out never comes back, also after a rollback.
create sequence barcode.document_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.folder_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.box_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.location_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.person_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.mail_piece_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.command_number as bigint maxvalue 9999999999 no cycle;
create sequence barcode.seal_number as bigint maxvalue 9999999999 no cycle;

-- Numbers set apart before they are printed. Others may draw from the same sequence at the same
-- moment, so the numbers of a series need not be one unbroken range.
create table barcode.series (
  id bigint generated always as identity primary key,
  kind text not null,
  size integer not null check (size > 0),
  numbers int8multirange not null,
  purpose text not null check (length(purpose) between 1 and 200),
  reserved_by text not null,
  reserved_at timestamptz not null
);

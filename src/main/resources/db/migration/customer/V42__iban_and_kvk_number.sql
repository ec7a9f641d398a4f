-- A bank account and a number at the chamber of commerce say on a scanned page whose it is.
alter table customer.customer
  add column iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  add column kvk_number text check (kvk_number ~ '^[0-9]{8}$');
create index customer_by_iban on customer.customer (iban) where iban is not null;
create index customer_by_kvk_number on customer.customer (kvk_number) where kvk_number is not null;

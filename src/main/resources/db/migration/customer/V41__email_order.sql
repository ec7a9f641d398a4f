-- Customers found by the beginning of an e-mail address (info@…) are listed in the order of the
-- addresses, so that a page is read from the index.
drop index customer.customer_by_email;
create index customer_by_email on customer.customer (lower(email) collate "C", number)
  where email is not null;

-- What the codes of a page mean because the page is a supplier's form.
create table capture.page_form (
  page_id bigint primary key references capture.page (id),
  form text not null,
  reading jsonb not null
);

-- Pages made of patterns, on which the search for codes was ended before all was looked at.
create table capture.page_codes_incomplete (
  page_id bigint primary key references capture.page (id)
);

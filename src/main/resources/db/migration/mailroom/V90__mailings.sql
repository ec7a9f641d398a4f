create schema mailroom;

-- What was sent out to many customers at once.
create table mailroom.mailing (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 100),
  -- what the reply form says
  text text not null,
  -- labels of the answers, the first of which is answer 1
  answers text[] not null,
  -- type of the document that comes back, null when nothing is kept of it
  document_type text,
  due_on date,
  created_at timestamptz not null,
  created_by text not null
);

-- A piece of post with a barcode of its own: the return that is expected.
create table mailroom.piece (
  code text collate "C" primary key check (code ~ '^M[0-9]{10}[0-9A-Z]$'),
  mailing bigint not null references mailroom.mailing (id),
  position integer not null,
  customer text collate "C" not null references customer.customer (number),
  printed_on date not null,
  mailed_on date,
  status text not null check (status in ('PRINTED', 'MAILED', 'RETURNED', 'UNDELIVERABLE')),
  -- it was seen at a station that still waits for its answer
  waiting boolean not null default false,
  answer text,
  reason text,
  -- the day the post came in, and the moment of scanning: two facts
  received_on date,
  scanned_at timestamptz,
  -- the scan that brought it into its status, and where that was
  scan bigint,
  scanned_device text,
  scanned_by text,
  -- the paper that came back, where it is kept as a static document
  document text collate "C" references clientfile.document (id),
  unique (mailing, customer),
  unique (mailing, position),
  check ((status in ('RETURNED', 'UNDELIVERABLE')) = (received_on is not null)),
  check ((status = 'UNDELIVERABLE') = (reason is not null)),
  check (answer is null or status = 'RETURNED')
);
create index piece_by_customer on mailroom.piece (customer, mailing desc);
create index piece_figures on mailroom.piece (mailing, status, answer, reason, waiting);

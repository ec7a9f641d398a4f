alter table capture.batch drop constraint batch_channel_check;
alter table capture.batch add constraint batch_channel_check
  check (channel in ('API', 'PAGE', 'FOLDER', 'MAIL', 'CONTENT'));

-- KEPT: no scan, only kept as it came with the batch, as the message around its attachments.
alter table capture.file drop constraint file_state_check;
alter table capture.file add constraint file_state_check
  check (state in ('RECEIVED', 'OPENED', 'SPLIT', 'REFUSED', 'KEPT'));

-- Every message of a mailbox that was handled, so that none is taken twice.
create table capture.mail_message (
  id bigint generated always as identity primary key,
  -- Name of the mailbox in the settings, and where in it the message was found.
  mailbox text not null,
  folder text not null,
  uid_validity bigint not null,
  uid bigint not null,
  message_id text,
  sender text,
  subject text,
  bytes bigint not null,
  handled_at timestamptz not null,
  outcome text not null
    check (outcome in ('TAKEN', 'REPEATED', 'NO_DOCUMENTS', 'TOO_LARGE', 'REFUSED')),
  -- Why it was refused, in English.
  detail text not null default '',
  batch_id bigint references capture.batch (id),
  -- The message as it came, untouched.
  original bytea check (length(original) = 32),
  -- Hash over everything that was taken from it: the same message may come under another number.
  content bytea check (length(content) = 32),
  moved boolean not null default false,
  check ((outcome in ('TAKEN', 'REPEATED')) = (batch_id is not null)),
  unique (mailbox, folder, uid_validity, uid)
);
create index mail_message_by_batch on capture.mail_message (batch_id) where batch_id is not null;
create index mail_message_by_message_id on capture.mail_message (mailbox, message_id)
  where message_id is not null;
create index mail_message_by_original on capture.mail_message (original)
  where original is not null;
create index mail_message_left on capture.mail_message (id)
  where outcome in ('NO_DOCUMENTS', 'TOO_LARGE', 'REFUSED');

-- How the last look into each mailbox went.
create table capture.mailbox (
  name text primary key,
  looked_at timestamptz not null,
  -- The last look at which everything went well.
  well_at timestamptz,
  problem text check (problem in ('AWAY', 'SIGN_IN', 'NO_FOLDER', 'NOT_NOW', 'MESSAGE')),
  detail text not null default '',
  taken bigint not null default 0
);

-- Messages: what is said to whom, and what became of it ------------------------------------------------------------

create table message (
  id bigint generated always as identity primary key,
  once_key text not null unique,
  template text not null,
  -- The values of the template's placeholders.
  said jsonb not null,
  link text not null default '',
  urgency text not null check (urgency in ('URGENT','NORMAL','ROUTINE')),
  created_at timestamptz not null
);

create table inbox (
  account_id bigint not null references account,
  message_id bigint not null references message,
  read_at timestamptz,
  primary key (account_id, message_id)
);
create index inbox_unread on inbox (account_id, message_id) where read_at is null;

-- The outbox: one row for each way out of the house.
create table delivery (
  id bigint generated always as identity primary key,
  message_id bigint not null references message,
  account_id bigint references account,
  channel text not null check (channel in ('EMAIL','SMS')),
  -- In the clear only until it is handed over; masked from then on.
  address text not null,
  language text not null check (language in ('zh','en')),
  digest boolean not null default false,
  -- By this the gateway knows it again, so that what is sent twice arrives once.
  mark text not null unique,
  state text not null check (state in ('QUEUED','ACCEPTED','DELIVERED','FAILED_FOR_NOW','FAILED_FOR_GOOD')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- When something is to be done about it; null: nothing more.
  next_at timestamptz,
  tries smallint not null default 0,
  code text not null default '',
  foreign_id text not null default '',
  parts smallint not null default 0
);
create index delivery_due on delivery (next_at, id) where next_at is not null;
create index delivery_message on delivery (message_id);
create index delivery_state on delivery (state, id desc);

-- What was tried when and what came of it, kept for years; nothing here is updated or deleted.
create table delivery_attempt (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references delivery,
  at timestamptz not null,
  channel text not null,
  state text not null,
  code text not null default ''
);
create index delivery_attempt_delivery on delivery_attempt (delivery_id, id);

create function delivery_attempt_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Expected the log of deliveries to be added to, but % was tried; nothing in it is changed or deleted.', tg_op
    using errcode = '55000';
end $$;
create trigger delivery_attempt_is_kept before update or delete or truncate on delivery_attempt
  for each statement execute function delivery_attempt_is_kept();

-- By which ways somebody wants to hear of what.
create table message_choice (
  account_id bigint primary key references account,
  email text not null default '',
  phone text not null default '',
  language text not null default 'zh' check (language in ('zh','en')),
  -- Urgency and way, such as URGENT.SMS.
  ways text[] not null
);

-- Where the applicant of a case can be reached; shown masked.
create table case_contact (
  case_id text primary key references case_file,
  phone text not null default '',
  email text not null default '',
  changed_at timestamptz not null,
  account_id bigint references account
);

-- Numbers of receipt: one row per item and year, locked while a case is taken in.
create table receipt_number (
  item text not null,
  year integer not null,
  last integer not null,
  primary key (item, year)
);

-- Who was given a case by whom; nothing here is updated or deleted.
create table assignment (
  id bigint generated always as identity primary key,
  token text not null unique,
  case_id text not null references case_file,
  at timestamptz not null,
  by_account bigint not null references account,
  to_account bigint not null references account
);
create index assignment_case on assignment (case_id, id);

-- One-time notices (一次性告知书) as they were issued: what was missing, in the words of that day.
create table one_time_notice (
  event_id text primary key,
  case_id text not null references case_file,
  issued_at timestamptz not null,
  account_id bigint not null references account,
  missing_zh text[] not null,
  missing_en text[] not null
);
create index one_time_notice_case on one_time_notice (case_id, issued_at);

create index case_open_level on case_file (level desc, due_at) where ended_at is null;
create index case_unassigned on case_file (unit_id, due_at) where ended_at is null and handler_id is null;
create index case_document_event on case_document (event_id);

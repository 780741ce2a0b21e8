-- Who may see, with a recorded reason, who a named complainant is; given by the security administrator.
alter table account add column custodian boolean not null default false;

-- Complaints and reports (投诉举报). Nothing here says from where or when to the minute one was filed.
create table complaint (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('complaint','report')),
  channel text not null check (channel in ('web','letter','telephone','visit')),
  -- What the receipt code gives under the server's own secret; the code itself is kept nowhere.
  code_digest bytea not null unique,
  named boolean not null,
  -- What it is about, as far as the complainant knows; case_id only where there is such a case.
  case_text text not null default '',
  case_id text references case_file,
  item text not null default '',
  unit_id text references unit,
  person_text text not null default '',
  text text not null,
  filed_on date not null,
  entered_by bigint references account,
  state text not null check (state in ('filed','accepted','replied','solved','closed','not-accepted')),
  since date not null,
  due_on date,
  extended boolean not null default false,
  supervisor_id bigint references account,
  handler_id bigint references account,
  -- Whether the case complained about was told: its complaint points fire once.
  case_told boolean not null default false,
  version integer not null default 0
);
create index complaint_open on complaint (due_on, id) where state in ('filed','accepted');
create index complaint_window on complaint (due_on) where state in ('replied','not-accepted');
create index complaint_state on complaint (state, id desc);
create index complaint_handler on complaint (handler_id) where handler_id is not null;

-- What was said and done; open is what the complainant sees.
create table complaint_entry (
  id bigint generated always as identity primary key,
  complaint_id bigint not null references complaint,
  on_day date not null,
  account_id bigint references account,
  party text not null,
  act text not null,
  to_state text not null default '',
  text text not null default '',
  open boolean not null
);
create index complaint_entry_complaint on complaint_entry (complaint_id, id);

create function complaint_entry_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Expected what was said in a complaint to be added to, but % was tried; nothing in it is changed or deleted.', tg_op
    using errcode = '55000';
end $$;
create trigger complaint_entry_is_kept before update or delete or truncate on complaint_entry
  for each statement execute function complaint_entry_is_kept();

-- Files as they were cleaned; never a name that anybody gave.
create table complaint_file (
  id bigint generated always as identity primary key,
  complaint_id bigint not null references complaint,
  entry_id bigint not null references complaint_entry,
  number integer not null,
  media_type text not null,
  content bytea not null,
  unique (complaint_id, number)
);

-- Who a named complainant is, sealed under the server's own secret.
create table complaint_identity (
  complaint_id bigint primary key references complaint,
  sealed bytea not null
);

-- Who never gets to know of it: the person complained about, their unit, the handler of the case and that unit's chief.
create table complaint_kept_from (
  complaint_id bigint not null references complaint,
  account_id bigint not null references account,
  why text not null,
  primary key (complaint_id, account_id)
);
create index complaint_kept_from_account on complaint_kept_from (account_id);

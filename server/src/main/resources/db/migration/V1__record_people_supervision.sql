-- Units, people and what they may do -------------------------------------------------------------------------------

create table unit (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  parent_id text references unit,
  position integer not null default 0
);

create table account (
  id bigint generated always as identity primary key,
  login text not null,
  name text not null,
  unit_id text references unit,
  password_hash text not null,
  must_change boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  active boolean not null default true,
  -- Raised when rights or password change: older sessions end.
  epoch integer not null default 0,
  version integer not null default 0,
  created_at timestamptz not null
);
create unique index account_login on account (lower(login));
create index account_unit on account (unit_id);

create table account_role (
  account_id bigint not null references account,
  role text not null check (role in ('CLERK','SECTION_CHIEF','DEPUTY_DIRECTOR','INSPECTOR','SYSTEM_ADMIN','SECURITY_ADMIN','AUDITOR')),
  primary key (account_id, role)
);

create table api_token (
  id bigint generated always as identity primary key,
  name text not null,
  prefix text not null,
  hash bytea not null unique,
  unit_id text references unit,
  scopes text[] not null,
  created_by bigint not null references account,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- Acts of users: who did what when, with which result. Nothing here is updated or deleted.
create table act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id bigint,
  login text not null,
  act text not null,
  object text not null default '',
  allowed boolean not null,
  detail text not null default ''
);
create index act_at on act (at desc);

-- The record: what happened in the cases ----------------------------------------------------------------------------

create table import (
  id bigint generated always as identity primary key,
  file_name text not null,
  history boolean not null,
  account_id bigint references account,
  started_at timestamptz not null,
  ended_at timestamptz,
  state text not null,
  rows_total bigint not null default 0,
  taken bigint not null default 0,
  known bigint not null default 0,
  refused bigint not null default 0
);

create table import_reject (
  import_id bigint not null references import,
  line bigint not null,
  column_name text not null,
  code text not null,
  reason_zh text not null,
  reason_en text not null,
  row_text text not null
);
create index import_reject_import on import_reject (import_id, line);

create table case_file (
  case_id text primary key,
  item text not null,
  unit_id text references unit,
  handler_id bigint references account,
  applicant text not null default '',
  -- Rungs reached before this instant raise no alert: the case came as history.
  alerts_from timestamptz,
  created_at timestamptz not null,
  -- What follows is a projection of the events.
  opened_at timestamptz,
  ended_at timestamptz,
  withdrawn boolean not null default false,
  stage text not null default '',
  stage_at timestamptz,
  suspended boolean not null default false,
  major boolean not null default false,
  due_on date,
  due_at timestamptz,
  due_point text not null default '',
  level smallint not null default 0,
  findings integer not null default 0,
  event_count integer not null default 0,
  last_seq bigint not null default 0,
  judged_seq bigint not null default 0,
  judged_at timestamptz,
  verdict_hash bytea,
  next_look timestamptz,
  fault text,
  grams text[] not null default '{}'
);
create index case_item_stage on case_file (item, stage) where ended_at is null;
create index case_open_due on case_file (due_at) where ended_at is null;
create index case_open_unit on case_file (unit_id, due_at) where ended_at is null;
create index case_handler on case_file (handler_id, due_at) where ended_at is null;
create index case_unit_opened on case_file (unit_id, opened_at desc);
create index case_opened on case_file (opened_at desc, case_id);
create index case_item_opened on case_file (item, opened_at desc);
create index case_next_look on case_file (next_look) where next_look is not null;
create index case_behind on case_file (case_id) where judged_seq < last_seq;
create index case_grams on case_file using gin (grams);

create table event (
  seq bigint generated always as identity primary key,
  case_id text not null references case_file,
  source text not null,
  event_id text not null,
  kind text not null,
  stage text not null,
  happened_at timestamptz not null,
  happened_nano smallint not null default 0,
  recorded_at timestamptz not null,
  bare_date boolean not null,
  sender_seq bigint not null,
  actor text not null,
  unit text not null,
  document text not null,
  people text[] not null,
  yuan numeric,
  persons integer,
  reason text not null,
  corrects text not null,
  digest bytea not null,
  account_id bigint,
  token_id bigint,
  import_id bigint references import,
  stored_at timestamptz not null
);
create index event_case on event (case_id, seq);
create unique index event_number on event (source, event_id) where event_id <> '';
create unique index event_content on event (case_id, digest) where event_id = '';

create table stored_file (
  digest text primary key,
  size_bytes bigint not null,
  media_type text not null,
  stored_at timestamptz not null
);

create table case_document (
  id bigint generated always as identity primary key,
  case_id text not null references case_file,
  event_source text not null,
  event_id text not null,
  document text not null,
  file_name text not null,
  digest text not null references stored_file,
  account_id bigint not null references account,
  filed_at timestamptz not null
);
create index case_document_case on case_document (case_id, id);

-- A bureau's own material lists: what an applicant must bring for an item.
create table material (
  id bigint generated always as identity primary key,
  item text not null,
  position integer not null,
  name_zh text not null,
  name_en text not null,
  condition_zh text not null default '',
  condition_en text not null default '',
  example boolean not null default false
);
create index material_item on material (item, position);

-- Supervision: projections of the record, and the alerts ------------------------------------------------------------

create table finding (
  case_id text not null references case_file,
  number smallint not null,
  point_id text not null,
  stage text not null,
  layer text not null,
  kind text not null,
  level smallint not null,
  broken_at timestamptz not null,
  due_on date,
  actual_on date,
  over_days integer,
  primary key (case_id, number)
);
create index finding_point on finding (point_id, broken_at desc);
create index finding_at on finding (broken_at desc, case_id);

create table due_date (
  case_id text not null references case_file,
  number smallint not null,
  point_id text not null,
  stage text not null,
  layer text not null,
  due_on date,
  notice_at timestamptz,
  broken_at timestamptz,
  stopped_at timestamptz,
  suspended boolean not null,
  provisional boolean not null,
  primary key (case_id, number)
);

create table alert (
  id bigint generated always as identity primary key,
  case_id text not null references case_file,
  point_id text not null,
  stage text not null,
  layer text not null,
  level smallint not null,
  ordinal smallint not null,
  reached_at timestamptz not null,
  raised_at timestamptz not null,
  -- open, answered, lapsed (what it rested on was corrected or retracted)
  state text not null check (state in ('open','answered','lapsed')),
  person_id bigint references account,
  party text not null default '',
  -- named, or why nobody was found
  nobody text,
  opened_at timestamptz,
  answered_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 0
);
create unique index alert_once on alert (case_id, point_id, stage, level, ordinal);
create index alert_person on alert (person_id, raised_at desc) where state = 'open';
create index alert_state on alert (state, raised_at desc);
create index alert_raised on alert (raised_at desc, id);

create table alert_entry (
  id bigint generated always as identity primary key,
  alert_id bigint not null references alert,
  at timestamptz not null,
  account_id bigint,
  -- raised, opened, answered, evidence, lapsed, returned
  act text not null,
  text text not null default ''
);
create index alert_entry_alert on alert_entry (alert_id, id);

create table sweep (
  id bigint generated always as identity primary key,
  server text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  considered integer not null default 0,
  judged integer not null default 0,
  skipped integer not null default 0,
  reasons text not null default '',
  problem text
);
create index sweep_started on sweep (started_at desc);

create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  cause text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  cursor text not null default '',
  total bigint not null default 0,
  done bigint not null default 0,
  failed bigint not null default 0,
  problem text
);

create table setting (
  key text primary key,
  value text not null
);

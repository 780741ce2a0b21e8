-- Whose turn it is in whatever has a life: alerts, orders, complaints, accountability. One row for each that is open.
create table turn (
  life text not null check (life in ('alert','order','complaint','accountability')),
  matter_id bigint not null,
  state text not null,
  level text not null default '',
  party text not null,
  -- One person, or whoever holds one of the roles.
  account_id bigint references account,
  roles text[] not null default '{}',
  subject text not null default '',
  case_id text references case_file,
  entered_at timestamptz not null,
  due_on date,
  -- How many rungs of the escalation were climbed since the state was entered.
  rung smallint not null default 0,
  -- When somebody has to be told next, as a day; null when nobody will be.
  next_on date,
  primary key (life, matter_id)
);
create index turn_account on turn (account_id, due_on);
create index turn_roles on turn using gin (roles) where account_id is null;
create index turn_next on turn (next_on) where next_on is not null;

-- Who was told that a matter is overdue; each rung of each state once. Nothing here is updated or deleted.
create table escalation (
  life text not null,
  matter_id bigint not null,
  state text not null,
  entered_at timestamptz not null,
  rung smallint not null,
  at timestamptz not null,
  addressee text not null,
  account_id bigint references account,
  primary key (life, matter_id, state, entered_at, rung)
);

-- Alerts about those who handle alerts (履职预警).
create table duty_alert (
  id bigint generated always as identity primary key,
  -- overdue: the state took longer than its limit; nobody: there was nobody to tell; bulk: many were cancelled at once
  kind text not null check (kind in ('overdue','nobody','bulk')),
  life text not null,
  matter_id bigint not null,
  state text not null,
  entered_at timestamptz not null,
  raised_at timestamptz not null,
  -- Whose duty it was, and the level above, to which it is shown.
  about_id bigint references account,
  to_id bigint references account,
  to_role text,
  detail text not null default '',
  noted_at timestamptz,
  noted_by bigint references account,
  note text not null default '',
  unique (kind, life, matter_id, state, entered_at, to_role, to_id)
);
create index duty_alert_open on duty_alert (to_id, raised_at desc) where noted_at is null;
create index duty_alert_role on duty_alert (to_role, raised_at desc) where noted_at is null and to_id is null;

-- The life of an alert goes on after it was answered.
alter table alert drop constraint alert_state_check;
update alert set state = case when person_id is null then 'raised' else 'told' end where state = 'open';
alter table alert add constraint alert_state_check check
  (state in ('raised','told','answered','appealed','cancel-proposed','upheld','righted','closed','cancelled','lapsed'));
-- Who verified or proposed first supervises it; who proposed may not consent.
alter table alert add column supervisor_id bigint references account;
alter table alert add column proposer_id bigint references account;
alter table alert add column appealed boolean not null default false;
-- '' not decided, none: nobody is held accountable, with the reason on record; due: a record follows
alter table alert add column accounted text not null default '' check (accounted in ('','none','due'));
-- Why it was cancelled; false-alarm counts against the rule's precision.
alter table alert add column cancel_class text not null default '';
alter table alert add column state_since timestamptz;
alter table alert add column due_on date;
-- A card issued by hand, with its legal basis; '' for those the kernel found.
alter table alert add column basis text not null default '';
update alert set state_since = coalesce(answered_at, raised_at);
alter table alert alter column state_since set not null;
drop index alert_person;
drop index alert_unnamed;
create index alert_unnamed on alert (id) where nobody is not null and state = 'raised';
create index alert_person on alert (person_id, raised_at desc) where state not in ('closed','cancelled','lapsed');
create index alert_open on alert (raised_at desc, id) where state not in ('closed','cancelled','lapsed');

alter table alert_entry add column from_state text not null default '';
alter table alert_entry add column to_state text not null default '';
alter table alert_entry add column party text not null default '';
alter table alert_entry add column ground text not null default '';
alter table alert_entry add column choice text not null default '';
alter table alert_entry add column due_on date;
-- Files that show it, by digest.
alter table alert_entry add column evidence text[] not null default '{}';

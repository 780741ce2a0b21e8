-- Numbers that run within a year: 督〔2026〕1号, 责〔2026〕1号, 〔2026〕第1号. Locked while one is given.
create table year_number (
  kind text not null check (kind in ('order','accountability','letter')),
  year integer not null,
  last integer not null,
  primary key (kind, year)
);

-- Supervision orders (督办): something is to be put right by a day --------------------------------------------------
create table supervision_order (
  id bigint generated always as identity primary key,
  number text not null unique,
  kind text not null check (kind in ('rectify','explain','formalities','other')),
  source text not null check (source in ('none','alert','complaint','case')),
  source_id text not null default '',
  case_id text references case_file,
  text text not null,
  recipient_id bigint not null references account,
  -- Where the recipient worked when it was issued: who is in charge of that unit sees it.
  unit_id text references unit,
  issuer_id bigint not null references account,
  -- The level above, to which it was escalated.
  reviewer_id bigint references account,
  issued_at timestamptz not null,
  state text not null check (state in ('issued','extension-asked','answered','escalated','closed','withdrawn')),
  state_since timestamptz not null,
  -- The day by which the recipient answers.
  due_on date not null,
  -- The later day that the recipient asks for.
  asked_on date,
  version integer not null default 0
);
create index supervision_order_recipient on supervision_order (recipient_id, issued_at desc);
create index supervision_order_issuer on supervision_order (issuer_id, issued_at desc);
create index supervision_order_reviewer on supervision_order (reviewer_id) where reviewer_id is not null;
create index supervision_order_unit on supervision_order (unit_id, issued_at desc);
create index supervision_order_issued on supervision_order (issued_at desc, id);
create index supervision_order_source on supervision_order (source, source_id);

-- What happened to an order. Nothing here is updated or deleted.
create table order_entry (
  id bigint generated always as identity primary key,
  order_id bigint not null references supervision_order,
  at timestamptz not null,
  account_id bigint not null references account,
  act text not null,
  party text not null,
  from_state text not null,
  to_state text not null,
  text text not null default '',
  -- Whether the answer is true, whether it is objective, and the ground of each.
  choice text not null default '' check (choice in ('','truthful-objective','untruthful','not-objective')),
  truthful_ground text not null default '',
  objective_ground text not null default '',
  due_on date
);
create index order_entry_order on order_entry (order_id, id);

create table order_file (
  id bigint generated always as identity primary key,
  entry_id bigint not null references order_entry,
  file_name text not null,
  digest text not null references stored_file
);
create index order_file_entry on order_file (entry_id, id);

-- Accountability (责任追究): what followed for a unit or a person ---------------------------------------------------
create table accountability (
  id bigint generated always as identity primary key,
  number text not null unique,
  kind text not null check (kind in ('reminder','correction','recommendation','referral')),
  source text not null check (source in ('none','alert','complaint','order')),
  source_id text not null default '',
  -- The person it is about; null where it is about the unit, for which its chief speaks.
  person_id bigint references account,
  unit_id text references unit,
  facts text not null,
  ground text not null,
  measure text not null,
  proposer_id bigint not null references account,
  -- Who is asked to decide, and then who did; who is asked to hear the appeal, and then who did.
  decider_id bigint references account,
  reviewer_id bigint references account,
  proposed_at timestamptz not null,
  -- The number of a recommendation letter (监察建议书), given when it is decided.
  letter text unique,
  decided_on date,
  expires_on date not null,
  appeal_until date,
  appealed boolean not null default false,
  state text not null check (state in ('proposed','in-force','appealed','dropped','expired','withdrawn')),
  state_since timestamptz not null,
  version integer not null default 0,
  check (person_id is not null or unit_id is not null)
);
create index accountability_person on accountability (person_id);
create index accountability_unit on accountability (unit_id);
create index accountability_proposer on accountability (proposer_id);
create index accountability_source on accountability (source, source_id);
create index accountability_expires on accountability (expires_on) where state = 'in-force';

-- What happened to a record. Nothing here is updated or deleted.
create table accountability_entry (
  id bigint generated always as identity primary key,
  record_id bigint not null references accountability,
  at timestamptz not null,
  -- Null where the server did it.
  account_id bigint references account,
  act text not null,
  party text not null,
  from_state text not null,
  to_state text not null,
  text text not null default '',
  ground text not null default '',
  -- The digest of what was on the screen of who decided.
  screen text not null default ''
);
create index accountability_entry_record on accountability_entry (record_id, id);

-- For how many months a record holds where its proposal names no day; a bureau sets its own.
insert into setting (key, value) values
  ('accountability.months.reminder', '6'),
  ('accountability.months.correction', '12'),
  ('accountability.months.recommendation', '12'),
  ('accountability.months.referral', '24');

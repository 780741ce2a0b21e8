-- What the sender of a live event said about when it was learned; the server keeps its own time.
alter table event add column claimed_recorded_at timestamptz;

-- ready, reading, taking, done, failed, cancelled
alter table import add constraint import_state check (state in ('ready','reading','taking','done','failed','cancelled'));
alter table import add column size_bytes bigint not null default 0;
alter table import add column digest text not null default '';
-- Where an import goes on after a restart: part and case of the log.
alter table import add column cursor text not null default '';
alter table import add column progress smallint not null default 0;
alter table import add column problem_zh text not null default '';
alter table import add column problem_en text not null default '';
create index import_started on import (id desc);
create index import_running on import (id) where state in ('reading','taking');

-- The file itself, kept until the import has ended.
create table import_file (
  import_id bigint primary key references import,
  content bytea not null
);

-- Rungs that an import of history made appear: they raise no alert, now or when everything is rebuilt. One that is
-- reached after the import, or that a live event brings about, does. (Cases that came as history before this table
-- was there have case_file.alerts_from instead; it is set no more, but for cases that cannot be judged.)
create table history_rung (
  case_id text not null references case_file,
  point_id text not null,
  stage text not null,
  level smallint not null,
  ordinal smallint not null,
  reached_at timestamptz not null,
  -- When the history came.
  came_at timestamptz not null,
  primary key (case_id, point_id, stage, level, ordinal)
);

-- Open alerts that name nobody: looked at again with every round of the sweeper.
create index alert_unnamed on alert (id) where nobody is not null and state = 'open';

-- System administrators bring in no files any more: what they had not finished ends.
update import set state = 'cancelled', ended_at = coalesce(ended_at, now())
  where state in ('ready','reading','taking','failed')
    and account_id in (select account_id from account_role where role = 'SYSTEM_ADMIN');
delete from import_file where import_id in (select id from import where state = 'cancelled');

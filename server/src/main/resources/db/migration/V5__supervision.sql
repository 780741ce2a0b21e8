-- Whether the stage that a case is in was opened again by a send-back.
alter table case_file add column returned boolean not null default false;
-- How often a case could not be judged in a row, and what happened last; it is tried again ever later.
alter table case_file add column fault_count integer not null default 0;
create index case_ended on case_file (ended_at desc) where ended_at is not null;
create index alert_nobody on alert (raised_at desc, id) where nobody is not null;

-- Which cases a job is about: all, calendar, or items: and their codes.
alter table job add column scope text not null default 'all';
create index job_open on job (id) where ended_at is null;

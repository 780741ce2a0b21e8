-- The charts' rules as one would write them in SQL: deadlines in working and calendar days and to a day of the
-- next month, documents with signers, headcounts, amounts, complaints. Suspensions, send-backs, corrections,
-- passed-over stages, order and identity of events, levels and derivations are left out.
-- Tables stages, rules and days are laid down from the catalogue and the calendar before this runs.

create temp table ev as
  select "case" as c, item, event, stage, cast(time as timestamp) as t, document, people, amount, persons
  from read_csv('${LOG}', header = true, all_varchar = true);

create temp table cases as
  select c, max(item) as item,
         min(t) filter (event = 'open') as opened,
         min(t) filter (event = 'major') as major,
         min(t) filter (event in ('close', 'withdraw')) as ended
  from ev group by c;

create temp table done as
  select e.c, s.pos, min(e.t) as done
  from ev e join cases using (c) join stages s on s.item = cases.item and s.stage = e.stage
  where e.event = 'complete' group by e.c, s.pos;

create temp table runs as
  select cases.c, cases.item, s.pos, d.done,
         case when s.pos = 0 then cases.opened else p.done end as entered, cases.ended, cases.major
  from cases join stages s on s.item = cases.item
  left join done d on d.c = cases.c and d.pos = s.pos
  left join done p on p.c = cases.c and p.pos = s.pos - 1;

create temp table findings as
-- deadlines in working days: the n-th working day after the start
with clocks as (
  select a.c, r.point, r.unit, r.n, cast(a.entered as date) as starts, b.done, b.ended
  from rules r
  join runs a on a.item = r.item and a.pos = r.first
  join runs b on b.c = a.c and b.pos = r.last
  where r.kind = 'deadline' and a.entered is not null),
due as (
  select k.c, k.point, k.done, k.ended, w.day as due
  from clocks k join days d on d.day = k.starts join working w on w.number = d.worked + k.n
  where k.unit = 'working_days'
  union all
  select k.c, k.point, k.done, k.ended, d.next_working
  from clocks k join days d on d.day = k.starts + cast(k.n as integer)
  where k.unit = 'calendar_days'
  union all
  select k.c, k.point, k.done, k.ended,
         cast(date_trunc('month', k.starts) + interval 1 month as date) + cast(k.n as integer) - 1
  from clocks k where k.unit = 'day_of_next_month')
select c, point from due
where coalesce(cast(done as date), cast(ended as date), cast(timestamp '${AS_OF}' as date)) > due
union all
-- documents: a filing in time with enough different signers
select a.c, r.point
from rules r join runs a on a.item = r.item and a.pos = r.last
where r.kind = 'document' and a.done is not null and (not r.major or a.major is not null)
  and not exists (
    select 1 from ev e
    where e.c = a.c and e.event = 'document' and e.document = r.document and e.t <= greatest(a.done, a.major)
      and (r.n = 0 or len(list_distinct(list_transform(string_split(e.people, ';'), lambda x: trim(x)))) >= r.n))
union all
-- headcounts: different people on the stage up to its completion
select a.c, r.point
from rules r join runs a on a.item = r.item and a.pos = r.last
left join stages s on s.item = r.item and s.pos = r.last
left join ev e on e.c = a.c and e.event = 'people' and e.stage = s.stage and e.t <= a.done
where r.kind = 'headcount' and a.done is not null
group by a.c, r.point, r.n
having len(list_distinct(flatten(list(string_split(coalesce(e.people, ''), ';'))))) < r.n
union all
-- amounts
select distinct e.c, r.point
from ev e join cases using (c) join rules r on r.item = cases.item and r.kind = 'amount'
where e.event = 'amount'
  and (cast(e.amount as decimal(18, 2)) < r.minimum * case when r.per_person then cast(e.persons as integer) else 1 end
    or cast(e.amount as decimal(18, 2)) > r.maximum * case when r.per_person then cast(e.persons as integer) else 1 end)
union all
-- complaints
select e.c, coalesce(r.point, 'general/complaint')
from ev e join cases using (c)
left join stages s on s.item = cases.item and s.stage = e.stage
left join rules r on r.item = cases.item and r.kind = 'complaint' and r.first = s.pos
where e.event = 'complaint';

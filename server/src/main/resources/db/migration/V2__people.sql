-- Demo: the desk that the sign-in page offers by one click.
alter table account add column desk text;
create unique index account_desk on account (desk);

-- An administrator holds that right alone (三员分立), whoever writes to the table.
create function account_role_separation() returns trigger language plpgsql as $$
begin
  -- Two who give rights to one account at the same moment go one after the other.
  perform 1 from account where id = new.account_id for update;
  if (select count(*) > 1 and bool_or(role in ('SYSTEM_ADMIN','SECURITY_ADMIN','AUDITOR'))
      from account_role where account_id = new.account_id) then
    raise exception 'Expected an administrator to hold that right alone, but account % would hold % too; try another account.',
      new.account_id, new.role using errcode = '23514', constraint = 'account_role_separation';
  end if;
  return null;
end $$;
create trigger account_role_separation after insert or update on account_role
  for each row execute function account_role_separation();

create function act_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Expected the record of acts to be added to, but % was tried; nothing in it is changed or deleted.', tg_op
    using errcode = '55000';
end $$;
create trigger act_is_kept before update or delete or truncate on act
  for each statement execute function act_is_kept();

create index act_login on act (login, at desc);
create index act_act on act (act, at desc);
create index unit_parent on unit (parent_id);

-- Sessions by the month they began in, UTC (ADR 0020). The table there was becomes the first
-- partition and is not rewritten; it is read, to prove that it keeps to its span and for an index.
-- The months after it are the job's (net.lastmile.radius.months).
alter table radacct rename to radacct_first;

-- The newest of those that run: without it each old month would be read to its end to find none.
create index radacct_live_newest on radacct_first (acctstarttime, radacctid)
  where acctstoptime is null;

do $$
declare
  -- A week before a month ends the next one is in it already, so that nobody is pressed for time.
  until timestamptz := (date_trunc('month', greatest(now() + interval '7 days',
    (select max(acctstarttime) from radacct_first)) at time zone 'UTC') + interval '1 month')
    at time zone 'UTC';
  next_number bigint := nextval(pg_get_serial_sequence('radacct_first', 'radacctid'));
  privilege record;
begin
  alter table radacct_first alter radacctid drop identity;
  create table radacct (like radacct_first) partition by range (acctstarttime);
  execute format('alter table radacct alter radacctid add generated always as identity'
    ' (start with %s)', next_number);

  execute format('alter table radacct_first add constraint radacct_span check (acctstarttime < %L)',
    until);
  execute format('alter table radacct attach partition radacct_first'
    ' for values from (minvalue) to (%L)', until);

  -- Takes what no month is there for, and is what new months are made like.
  create table radacct_default (like radacct_first including indexes);
  alter table radacct attach partition radacct_default default;

  -- Months that are over for long; never a session that runs.
  create table radacct_archive (like radacct) partition by range (acctstarttime);

  -- Who was let in to the table there was is let in to what took its place.
  for privilege in
    select a.privilege_type, a.is_grantable,
      case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end as who
    from pg_class c, aclexplode(c.relacl) a
    where c.oid = 'radacct_first'::regclass and a.grantee <> c.relowner
  loop
    execute format('grant %s on radacct, radacct_archive to %s%s', privilege.privilege_type,
      privilege.who, case when privilege.is_grantable then ' with grant option' else '' end);
  end loop;
end
$$;

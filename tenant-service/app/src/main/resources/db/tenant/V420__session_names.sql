-- What else tells sessions apart (ADR 0023), and whose word their beginning and end are. Without a
-- check: months that are made like the default partition would lack it.
do $$
declare
  part regclass;
begin
  foreach part in array array['radacct'::regclass, 'radacct_archive'::regclass] loop
    execute format('alter table %s'
      ' add column nasport text,'
      ' add column nasidentifier text,'
      -- NAS-IP-Address or NAS-IPv6-Address; nasipaddress is the packet''s source where it is null.
      ' add column nasownaddress text,'
      ' add column starttold boolean,'
      -- LINE, NAS, SILENCE or SWEEP; null where it is not over, or was before this column was there.
      ' add column endedby text', part);
  end loop;
  -- New months are made like the default partition, with its indexes.
  for part in select inhrelid from pg_inherits
    where inhparent in ('radacct'::regclass, 'radacct_archive'::regclass)
  loop
    execute format('create index on %s (acctsessionid, nas_id)', part);
  end loop;
end
$$;

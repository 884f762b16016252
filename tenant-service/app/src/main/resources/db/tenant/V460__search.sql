-- Everything a line is looked for by, as a search folds what it looks for (ADR 0027). A token that
-- has to be met whole stands between spaces.
alter table subscriber drop column search_text;
alter table subscriber add column search_text text not null generated always as (
  platform.station(username) || ' ' || platform.fold(full_name) || ' ' || platform.fold(phone)
  || ' ' || platform.phone_digits(phone) || ' ' || platform.fold(email) || ' ' || macs
  || ' ' || coalesce(static_ip, '') || ' ' || coalesce(framed_ipv6_prefix, '')
  || ' ' || coalesce(delegated_ipv6_prefix, '')) stored;

do $$
declare
  month record;
  old name;
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index subscriber_search on subscriber
      using gin (search_text platform.gin_trgm_ops) where deleted_at is null;
  end if;

  -- Sessions are in their months, which have their indexes each (V380).
  for month in
    select c.oid, c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('radacct'::regclass, 'radacct_archive'::regclass)
  loop
    for old in
      select x.indexrelid::regclass::text from pg_index x join pg_attribute a
        on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where x.indrelid = month.oid and x.indnatts = 1 and a.attname = 'callingstationid'
    loop
      execute format('drop index %s', old);
    end loop;
    if exists (select from pg_extension where extname = 'pg_trgm') then
      execute format('create index on %I using gin'
        ' (platform.station(callingstationid) platform.gin_trgm_ops)', month.relname);
    else
      execute format('create index on %I (platform.station(callingstationid) text_pattern_ops)',
        month.relname);
    end if;
    -- Tools of the FreeRADIUS world ask for usernames as they stand; few stand otherwise.
    execute format('create index on %1$I (platform.station(username) text_pattern_ops)'
      ' where platform.station(username) <> username', month.relname);
    execute format('create index on %I (framedipv6prefix text_pattern_ops)'
      ' where framedipv6prefix is not null', month.relname);
    execute format('create index on %I (delegatedipv6prefix text_pattern_ops)'
      ' where delegatedipv6prefix is not null', month.relname);
  end loop;
end
$$;

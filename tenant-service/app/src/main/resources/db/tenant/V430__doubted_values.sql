-- What of a session's reports was left out, and how far its counters are trusted: a total that
-- jumped waits in doubted_* for a second reading; counted_at is when the totals were read last, null
-- where that is acctupdatetime. And the IPv6 address, as FreeRADIUS has it from 3.0.18.
do $$
declare
  sessions text;
  month record;
begin
  foreach sessions in array array['radacct', 'radacct_archive'] loop
    execute format('alter table %I
      add column framedipv6address text,
      add column ignored text,
      add column faster_than_plan boolean not null default false,
      add column doubted_input bigint,
      add column doubted_output bigint,
      add column counted_at timestamptz', sessions);
    -- Prefixes in their one spelling (RFC 5952), which is PostgreSQL's own.
    execute format('update %I set
        framedipv6prefix = case when pg_input_is_valid(framedipv6prefix, ''inet'')
          then abbrev(framedipv6prefix::inet) else framedipv6prefix end,
        delegatedipv6prefix = case when pg_input_is_valid(delegatedipv6prefix, ''inet'')
          then abbrev(delegatedipv6prefix::inet) else delegatedipv6prefix end
      where framedipv6prefix like ''%%:0:0%%'' or delegatedipv6prefix like ''%%:0:0%%''',
      sessions);
  end loop;
  -- Sessions are in their months, which have their indexes each (V380).
  for month in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('radacct'::regclass, 'radacct_archive'::regclass)
  loop
    execute format('create index on %I (framedipv6address text_pattern_ops)'
      ' where framedipv6address is not null', month.relname);
  end loop;
end
$$;

-- Routers' addresses in the same one spelling.
update nas set address = host(address::inet)
where address like '%:%' and pg_input_is_valid(address, 'inet');

-- What routers reported that cannot be, hour by hour.
create table ignored_value (
  nas_id uuid not null references nas on delete cascade,
  hour timestamptz not null,
  reason text not null,
  occurrences bigint not null,
  primary key (nas_id, hour, reason)
);
create index ignored_value_age on ignored_value (hour);

-- Minutes that a counter beyond reason has spoilt: no region carries so much in one.
update traffic_minute set
  download_octets = case when download_octets between 0 and 100000000000000000 then download_octets else 0 end,
  upload_octets = case when upload_octets between 0 and 100000000000000000 then upload_octets else 0 end
where download_octets not between 0 and 100000000000000000
  or upload_octets not between 0 and 100000000000000000;

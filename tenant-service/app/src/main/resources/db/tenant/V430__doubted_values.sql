-- IPv6 as FreeRADIUS has it from 3.0.18: inet, which shows and compares prefixes in one spelling
-- (RFC 5952), whatever was written before. The tables are rewritten for that.
-- Then what of a session's reports was left out, and how far its counters are trusted: a total that
-- jumped waits in doubted_* for a second reading; counted_at is when the totals were read last, null
-- where that is acctupdatetime.
do $$
declare
  sessions text;
begin
  foreach sessions in array array['radacct', 'radacct_archive'] loop
    execute format('alter table %I
      alter framedipv6prefix type inet using
        case when pg_input_is_valid(framedipv6prefix, ''inet'') then framedipv6prefix::inet end,
      alter delegatedipv6prefix type inet using
        case when pg_input_is_valid(delegatedipv6prefix, ''inet'') then delegatedipv6prefix::inet end,
      add column framedipv6address inet,
      add column ignored text,
      add column faster_than_plan boolean not null default false,
      add column doubted_input bigint,
      add column doubted_output bigint,
      add column counted_at timestamptz', sessions);
  end loop;
end
$$;
create index radacct_ipv6_address on radacct (framedipv6address)
  where framedipv6address is not null;
create index radacct_ipv6_prefix on radacct (framedipv6prefix)
  where framedipv6prefix is not null;
create index radacct_ipv6_delegated on radacct (delegatedipv6prefix)
  where delegatedipv6prefix is not null;

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

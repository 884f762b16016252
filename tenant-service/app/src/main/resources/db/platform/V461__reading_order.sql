-- The order in which a reader of the tenant's language looks names up (ADR 0027): ICU's for the
-- locale, else for its language, else for all languages alike; octets where the server has no ICU.
create function platform.reading_order() returns name language sql stable parallel safe
  return coalesce(
    (select c.collname from pg_catalog.pg_collation c
      left join platform.tenant t on t.role_name = current_user
      where c.collprovider = 'i' and c.collisdeterministic
        and c.collnamespace = 'pg_catalog'::regnamespace
        and c.collname in (t.locale || '-x-icu', split_part(t.locale, '-', 1) || '-x-icu', 'und-x-icu')
      order by c.collname <> t.locale || '-x-icu', c.collname = 'und-x-icu' limit 1),
    'C');

-- Brings the current tenant's indexes to its language. Lines alone are so many that they need them.
create function platform.index_reading_order() returns void language plpgsql as $$
declare
  reading_order name := platform.reading_order();
begin
  drop index if exists subscriber_by_name;
  drop index if exists subscriber_by_username;
  execute format('create index subscriber_by_name on subscriber (full_name collate %I, id)'
    ' where deleted_at is null', reading_order);
  execute format('create index subscriber_by_username on subscriber (username collate %I, id)'
    ' where deleted_at is null', reading_order);
end
$$;

grant execute on function platform.reading_order(), platform.index_reading_order()
  to lastmile_tenant;

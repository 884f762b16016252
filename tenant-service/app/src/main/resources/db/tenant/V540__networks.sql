-- Searches for a network, of any length: addresses as such have an order in which a network is one
-- piece, as texts they have not (ADR 0027).
create index subscriber_static_network on subscriber
  using gist ((static_ip::inet) inet_ops) where deleted_at is null and static_ip is not null;
-- PostgreSQL keeps statistics of a partial index and does not use them: without these it takes a
-- hundredth of all lines to be in any network, and reads a million of them in their order.
create statistics on (static_ip::inet) from subscriber;
create statistics on (framed_ipv6_prefix::inet) from subscriber;
create statistics on (delegated_ipv6_prefix::inet) from subscriber;
analyze subscriber;

do $$
declare
  month record;
  old name;
  address text;
begin
  -- Sessions are in their months, which have their indexes each (V380).
  for month in
    select c.oid, c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('radacct'::regclass, 'radacct_archive'::regclass)
  loop
    foreach address in array
      array['framedipv6address', 'framedipv6prefix', 'delegatedipv6prefix']
    loop
      for old in
        select x.indexrelid::regclass::text from pg_index x join pg_attribute a
          on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
        where x.indrelid = month.oid and x.indnatts = 1 and a.attname = address
      loop
        execute format('drop index %s', old);
      end loop;
      -- Before V430 an edge's word was stored unread; what is no address is found by nobody.
      execute format('update %1$I set %2$I = null where not pg_input_is_valid(%2$I, ''inet'')',
        month.relname, address);
      execute format('create index on %1$I ((%2$I::inet)) where %2$I is not null',
        month.relname, address);
      execute format('create statistics on (%2$I::inet) from %1$I', month.relname, address);
    end loop;
    execute format('analyze %I', month.relname);
  end loop;
end
$$;

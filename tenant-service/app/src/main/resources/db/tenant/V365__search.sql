-- The text is in lower case already. Asked for as it stands, its statistics tell the planner how many
-- rows to expect; an index on an expression over it leaves that to a guess.
do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    drop index if exists subscriber_search;
    create index subscriber_search on subscriber
      using gin (search_text platform.gin_trgm_ops) where deleted_at is null;
  end if;
end
$$;

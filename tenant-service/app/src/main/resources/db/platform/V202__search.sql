-- Free-text search by trigrams, where the server has them; without, search reads the table.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm schema platform;
  end if;
end
$$;

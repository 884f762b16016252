-- What the audit trail is searched by: who acted, on what, from where, folded as a search is (ADR 0027).
do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index audit_entry_search on audit_entry using gin (
      platform.fold(actor || ' ' || coalesce(subject_name, '') || ' ' || coalesce(address, ''))
      platform.gin_trgm_ops);
  end if;
end
$$;

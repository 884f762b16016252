-- A tenant's role makes no tables beside its schema's: a temporary one stands before all others on the search path.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end
$$;

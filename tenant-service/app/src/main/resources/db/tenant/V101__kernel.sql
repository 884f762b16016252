create table idempotency_key (
  operation text not null,
  key text not null,
  sealed bytea,
  created_at timestamptz not null default now(),
  primary key (operation, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  address text,
  action text not null,
  subject_type text not null,
  subject uuid,
  subject_name text,
  changes jsonb not null
);
create index audit_entry_subject on audit_entry (subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are only added';
end
$$;
create trigger append_only before update or delete on audit_entry
  for each row execute function refuse_change();

create table permission_group (
  id uuid primary key,
  name text not null unique,
  built_in boolean not null,
  permissions text[] not null
);

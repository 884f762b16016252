-- Links that let a member of staff choose a password. Of the token its hash is stored alone.
create table platform.password_link (
  id uuid primary key,
  tenant_id uuid not null references platform.tenant (id) on delete cascade,
  staff_id uuid not null,
  token_hash bytea not null unique,
  -- Where it was mailed to: an address that was corrected since voids it.
  email text not null,
  purpose text not null check (purpose in ('INVITATION', 'RESET')),
  expires_at timestamptz not null,
  -- A new link ends the one before it.
  unique (tenant_id, staff_id)
);
create index password_link_expiry on platform.password_link (expires_at);

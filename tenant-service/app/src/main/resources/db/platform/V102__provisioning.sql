create table platform.provisioning (
  tenant_id uuid primary key references platform.tenant,
  admin_username text not null,
  admin_name text not null,
  admin_email text not null,
  -- Sealed, and gone once the log-in exists; the password itself is never stored.
  admin_credential bytea,
  must_change_password boolean not null
);

create table platform.provisioning_step (
  tenant_id uuid not null references platform.provisioning,
  name text not null,
  status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
  detail text,
  primary key (tenant_id, name)
);

create table platform.signup (
  id uuid primary key,
  company text not null,
  slug text not null,
  country text not null,
  time_zone text not null,
  currency text not null,
  admin_name text not null,
  email text not null,
  address text,
  -- SHA-256; the token itself is in the mail alone.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tenant_id uuid references platform.tenant,
  version bigint not null
);
create index signup_address on platform.signup (address, created_at);
create index signup_email on platform.signup (lower(email), created_at);

-- Mail to be sent; sealed, since it may hold a token. A row goes when its mail has gone.
create table platform.mail_outbox (
  id uuid primary key,
  sealed bytea not null,
  created_at timestamptz not null
);

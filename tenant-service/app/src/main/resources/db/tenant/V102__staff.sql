create table staff (
  id uuid primary key,
  -- The identity provider's id; null until the log-in exists there.
  directory_id uuid unique,
  username text not null unique,
  full_name text not null,
  email text not null,
  kind text not null check (kind in ('ADMIN', 'RESELLER', 'SUPPORT', 'COLLECTOR', 'READ_ONLY')),
  active boolean not null,
  created_at timestamptz not null,
  version bigint not null
);
create index staff_created on staff (created_at, id);

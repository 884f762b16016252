create table subscriber (
  id uuid primary key,
  username text not null check (username = lower(username)),
  -- Sealed under the tenant's data key. The edges get it sealed anew for their region, with the NT
  -- hash beside it.
  sealed_password bytea not null,
  plan_id uuid not null references plan,
  status text not null,
  expiry_date date not null,
  -- The zone in which the edges were told the end of that day.
  published_zone text not null,
  full_name text not null,
  phone text not null,
  email text not null,
  address text not null,
  building text not null,
  region text not null,
  country text not null,
  static_ip text,
  note text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by text,
  version bigint not null,
  search_text text not null generated always as
    (lower(username || ' ' || full_name || ' ' || phone || ' ' || email)) stored
);
create unique index subscriber_username on subscriber (username) where deleted_at is null;
create unique index subscriber_static_ip on subscriber (static_ip) where deleted_at is null;
create index subscriber_by_name on subscriber (full_name, id) where deleted_at is null;
create index subscriber_by_expiry on subscriber (expiry_date, id) where deleted_at is null;
create index subscriber_by_creation on subscriber (created_at, id) where deleted_at is null;
create index subscriber_by_state on subscriber (status, expiry_date) where deleted_at is null;
create index subscriber_by_published_zone on subscriber (published_zone) where deleted_at is null;
create index subscriber_by_plan on subscriber (plan_id) where deleted_at is null;

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index subscriber_search on subscriber
      using gin (lower(search_text) platform.gin_trgm_ops) where deleted_at is null;
  end if;
end
$$;

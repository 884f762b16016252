-- What a tenant has switched away from its default, one "name=true" or "name=false" a line.
alter table platform.tenant add column features text not null default '';
grant update (features) on platform.tenant to lastmile_tenant;

-- Host names of a tenant's own. Several may claim one; who proves it has it alone.
create table platform.tenant_domain (
  id uuid primary key,
  tenant_id uuid not null references platform.tenant,
  name text not null check (name = lower(name)),
  token text not null,
  created_at timestamptz not null,
  verified_at timestamptz,
  version bigint not null,
  constraint tenant_domain_once unique (tenant_id, name)
);
create unique index tenant_domain_verified on platform.tenant_domain (name)
  where verified_at is not null;
alter table platform.tenant_domain enable row level security;
create policy own_domains on platform.tenant_domain to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update, delete on platform.tenant_domain to lastmile_tenant;

create table platform.tenant_logo (
  tenant_id uuid primary key references platform.tenant,
  media_type text not null,
  image bytea not null,
  -- Begins with its digest, so that browsers may keep a picture for good.
  revision text not null,
  version bigint not null
);
alter table platform.tenant_logo enable row level security;
create policy own_logo on platform.tenant_logo to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update, delete on platform.tenant_logo to lastmile_tenant;

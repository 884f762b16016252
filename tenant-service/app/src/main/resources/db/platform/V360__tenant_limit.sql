-- How many of what a tenant may have, where an operator said otherwise than the default.
create table platform.tenant_limit (
  tenant_id uuid not null references platform.tenant on delete cascade,
  what text not null,
  most bigint not null check (most >= 0),
  primary key (tenant_id, what)
);
alter table platform.tenant_limit enable row level security;
create policy own_limits on platform.tenant_limit for select to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select on platform.tenant_limit to lastmile_tenant;

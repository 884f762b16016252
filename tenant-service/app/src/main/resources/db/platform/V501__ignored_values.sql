-- How often values that routers reported were left out, for the platform's metrics; tenants have the
-- same by router and hour. No reference to the tenant: such a count never goes down.
create table platform.ignored_value (
  tenant_id uuid not null,
  reason text not null,
  occurrences bigint not null,
  primary key (tenant_id, reason)
);
alter table platform.ignored_value enable row level security;
create policy own_values on platform.ignored_value to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update on platform.ignored_value to lastmile_tenant;

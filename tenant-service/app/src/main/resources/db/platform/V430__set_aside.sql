-- What edges sent and the centre did not store: how many a node holds whose content was refused, and
-- of how many events a tenant's schema keeps that they could not be stored.
alter table platform.edge_node add column events_refused int not null default 0;

create table platform.unstored_events (
  tenant_id uuid primary key references platform.tenant on delete cascade,
  events bigint not null,
  since timestamptz
);
alter table platform.unstored_events enable row level security;
create policy own_events on platform.unstored_events to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update on platform.unstored_events to lastmile_tenant;

-- A region's feed position and the key its records' secrets are sealed with, itself sealed by the
-- master key.
create table platform.region (
  name text primary key,
  sealed_key bytea not null,
  feed_seq bigint not null default 0,
  -- Tombstones at or below this seq are gone.
  floor bigint not null default 0
);
grant select (name, sealed_key) on platform.region to lastmile_tenant;

-- A change is written as pending; the state the edges know stays readable until the sequencer has
-- given the new one its seq.
alter table platform.edge_record
  add column dirty boolean not null default true,
  add column pending bytea;
create unique index edge_record_seq on platform.edge_record (region, seq);
create index edge_record_dirty on platform.edge_record (region) where dirty;
create index edge_record_bucket on platform.edge_record (region, bucket);
create index edge_record_tombstone on platform.edge_record (region, seq)
  where payload is null and not dirty;

create table platform.edge_node (
  region text not null references platform.region,
  node text not null,
  version text not null,
  advertised_address text not null,
  port_offset int not null,
  applied_seq bigint not null,
  journal_pending bigint not null,
  last_seen_at timestamptz not null,
  primary key (region, node)
);
-- Routers are pointed at them, so tenants may know them.
grant select on platform.edge_node to lastmile_tenant;

create table platform.radius_listener (
  tenant_id uuid primary key references platform.tenant,
  region text not null references platform.region,
  auth_port int not null check (auth_port between 1 and 65534),
  unique (region, auth_port)
);
alter table platform.radius_listener enable row level security;
create policy own_listener on platform.radius_listener to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select on platform.radius_listener to lastmile_tenant;

-- Events that name no tenant of the region; counted, since nobody owns them.
create table platform.edge_drop (
  region text not null,
  node text not null,
  reason text not null,
  events bigint not null,
  last_at timestamptz not null,
  primary key (region, node, reason)
);

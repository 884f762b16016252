-- Addresses that the region's edges lease to lines. Ranges and reserved addresses are text, one a
-- line, as people wrote them; they are read as a whole and never searched.
create table ip_pool (
  id uuid primary key,
  name text not null,
  kind text not null,
  prefix_bits int not null,
  ranges text not null,
  reserved text not null,
  note text not null,
  created_at timestamptz not null,
  version bigint not null,
  unique (id, kind)
);
create unique index ip_pool_name on ip_pool (lower(name));

-- A plan leases each kind from a pool of that kind: the constant columns make the keys say so.
alter table plan
  add column ipv4_pool_id uuid,
  add column ipv6_pool_id uuid,
  add column delegated_pool_id uuid,
  add column ipv4_kind text not null generated always as ('IPV4') stored,
  add column ipv6_kind text not null generated always as ('IPV6_PREFIX') stored,
  add column delegated_kind text not null generated always as ('DELEGATED_PREFIX') stored,
  add column framed_ipv6_pool text not null default '',
  add column delegated_ipv6_pool text not null default '',
  add column session_limit int not null default 0,
  add constraint plan_ipv4_pool foreign key (ipv4_pool_id, ipv4_kind) references ip_pool (id, kind),
  add constraint plan_ipv6_pool foreign key (ipv6_pool_id, ipv6_kind) references ip_pool (id, kind),
  add constraint plan_delegated_pool
    foreign key (delegated_pool_id, delegated_kind) references ip_pool (id, kind);

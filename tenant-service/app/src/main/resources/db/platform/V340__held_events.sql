-- Parts of edges' batches that their tenant's schema does not take at the moment: kept by the
-- platform, so that the edge may go on, and stored in this order once the schema takes them.
create table platform.held_events (
  id bigint generated always as identity primary key,
  tenant_id uuid not null references platform.tenant on delete cascade,
  node text not null,
  journal uuid not null,
  held_at timestamptz not null,
  events int not null,
  -- JSON, in ASCII.
  batch text not null
);
create index held_events_tenant on platform.held_events (tenant_id, id);
create index held_events_journal on platform.held_events (node, journal, tenant_id);

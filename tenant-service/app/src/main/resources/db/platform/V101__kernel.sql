-- Roles are the cluster's, not the database's, so this one may be there already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lastmile_tenant') then
    create role lastmile_tenant nologin;
  end if;
end
$$;

grant usage on schema platform to lastmile_tenant;

create table platform.tenant (
  id uuid primary key,
  slug text not null unique,
  -- The database role that is this tenant; row-level security compares it with current_user.
  role_name name not null unique generated always as (('tenant_' || slug)::name) stored,
  company text not null,
  status text not null check (status in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
  country text not null,
  time_zone text not null,
  currency text not null,
  locale text not null,
  brand_color text,
  explain_rejects boolean not null default false,
  region text not null,
  created_at timestamptz not null,
  version bigint not null
);
alter table platform.tenant enable row level security;
create policy own_tenant on platform.tenant to lastmile_tenant
  using (role_name = current_user) with check (role_name = current_user);
grant select on platform.tenant to lastmile_tenant;
grant update (company, country, time_zone, currency, locale, brand_color, explain_rejects, version)
  on platform.tenant to lastmile_tenant;

create table platform.tenant_key (
  tenant_id uuid primary key references platform.tenant,
  wrapped bytea not null
);
alter table platform.tenant_key enable row level security;
create policy own_key on platform.tenant_key to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select on platform.tenant_key to lastmile_tenant;

create table platform.idempotency_key (
  operation text not null,
  key text not null,
  sealed bytea,
  created_at timestamptz not null default now(),
  primary key (operation, key)
);
create index idempotency_key_age on platform.idempotency_key (created_at);

create table platform.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  address text,
  action text not null,
  subject_type text not null,
  subject uuid,
  subject_name text,
  changes jsonb not null
);

-- The change feed of the regions. A change takes its seq away; the sequencer gives a new one after
-- commit. Tenants write their own rows, in the transaction of what they changed.
create table platform.edge_record (
  region text not null,
  tenant_id uuid not null references platform.tenant,
  kind smallint not null,
  key text not null,
  seq bigint,
  payload bytea,
  bucket smallint not null,
  primary key (region, tenant_id, kind, key)
);
alter table platform.edge_record enable row level security;
create policy own_records on platform.edge_record to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update on platform.edge_record to lastmile_tenant;

-- Table of db-scheduler.
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);

-- Orders to routers about live sessions. Of the platform, so that an edge finds all that is due in
-- its region in one place; tenants write and read their own rows.
create table platform.coa_job (
  id uuid primary key,
  tenant_id uuid not null references platform.tenant,
  region text not null references platform.region,
  nas_id uuid not null,
  action text not null check (action in ('DISCONNECT', 'CHANGE_RATE', 'TEST')),
  cause text not null,
  state text not null
    check (state in ('PENDING', 'SENT', 'ACKED', 'NAKED', 'TIMED_OUT', 'FAILED', 'SUPERSEDED')),
  -- Which session, by its row in radacct, and how its router names it. A test has none.
  session_number bigint,
  subscriber_id uuid,
  username text not null,
  session_id text not null,
  framed_ip text not null,
  nas_port_id text not null,
  calling_station_id text not null,
  class_token text not null,
  plan_id uuid,
  -- The record of the feed that the job follows from: no edge gets the job before that has its seq.
  record_kind smallint,
  record_key text,
  requested_by text not null,
  -- How often an edge took it up; also tells a late result from the current one.
  attempts int not null default 0,
  node text,
  error_cause int,
  detail text,
  created_at timestamptz not null,
  -- PENDING: when an edge may take it. SENT: when the edge's lease ends.
  due_at timestamptz,
  ended_at timestamptz,
  check ((state in ('PENDING', 'SENT')) = (due_at is not null)),
  check ((due_at is null) = (ended_at is not null))
);
-- One open order a session.
create unique index coa_job_open on platform.coa_job (tenant_id, session_number)
  where state in ('PENDING', 'SENT');
create index coa_job_due on platform.coa_job (region, due_at) where state in ('PENDING', 'SENT');
create index coa_job_newest on platform.coa_job (tenant_id, id);
create index coa_job_subscriber on platform.coa_job (tenant_id, subscriber_id, id);
create index coa_job_nas on platform.coa_job (tenant_id, nas_id, id);
create index coa_job_session on platform.coa_job (tenant_id, session_number, cause);
create index coa_job_ended on platform.coa_job (ended_at);

alter table platform.coa_job enable row level security;
create policy own_jobs on platform.coa_job to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update on platform.coa_job to lastmile_tenant;

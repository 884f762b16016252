-- Each time an edge took a job up: written with the lease, closed by the edge's report. One without
-- an end is under way, or of a node that never told. An attempt that did not count gives its number
-- to the next.
create table platform.coa_attempt (
  job_id uuid not null references platform.coa_job on delete cascade,
  tenant_id uuid not null references platform.tenant,
  attempt int not null,
  node text not null,
  taken_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  error_cause int,
  detail text,
  transmissions int,
  primary key (job_id, attempt)
);
alter table platform.coa_attempt enable row level security;
create policy own_attempts on platform.coa_attempt to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, update on platform.coa_attempt to lastmile_tenant;

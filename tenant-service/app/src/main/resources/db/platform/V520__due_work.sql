-- What is due for which tenant, and when (ADR 0031). Written in the transaction that makes the work due; the
-- row's lock keeps a node from taking the work before that transaction has ended.
create table platform.due_work (
  tenant_id uuid not null references platform.tenant on delete cascade,
  kind text not null,
  due_at timestamptz not null,
  -- The node that has taken the work, and until when. What falls due in the meantime is in due_at, which
  -- is infinity otherwise.
  node uuid,
  claimed_until timestamptz,
  primary key (tenant_id, kind),
  check ((node is null) = (claimed_until is null))
);
create index due_work_next on platform.due_work (coalesce(claimed_until, due_at));

alter table platform.due_work enable row level security;
create policy own_work on platform.due_work to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert (tenant_id, kind, due_at), update (due_at) on platform.due_work to lastmile_tenant;

-- Jobs that visited every tenant, and the one of each changed log-in page. Their tenants are looked at once
-- after this.
delete from platform.scheduled_task where task_name in ('brand', 'eap-identities', 'panel-clients',
  'radius-held-events', 'radius-months', 'radius-retention', 'radius-sweep', 'subscribers-cuts',
  'subscribers-expiries');

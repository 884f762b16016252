-- What became of the events of each edge's journal, so that what routers were told is kept can be
-- compared with what is stored.

-- What the node itself counts, as it last said, and what came of the comparison.
create table platform.edge_journal (
  region text not null references platform.region,
  node text not null,
  journal uuid not null,
  began_at timestamptz not null,
  said_at timestamptz not null,
  written bigint not null,
  forwarded bigint not null,
  unused bigint not null,
  unreadable bigint not null,
  refused bigint not null,
  dropped bigint not null,
  -- What was delivered before it was counted here; told by the first comparison.
  base bigint,
  missing bigint,
  compared_at timestamptz,
  missing_since timestamptz,
  changed_at timestamptz,
  primary key (region, node, journal)
);

-- What the centre did with one tenant's events of a journal. A count changes in the transaction that
-- does it. No reference to the tenant: what was counted stays so. The nil UUID has what is nobody's.
create table platform.journal_part (
  node text not null,
  journal uuid not null,
  tenant_id uuid not null,
  -- Earlier events were stored before anything was counted.
  counted_after bigint not null,
  settled_up_to bigint not null,
  stored bigint not null default 0,
  -- Could not be stored, whatever became of it later.
  set_aside bigint not null default 0,
  played_again bigint not null default 0,
  discarded bigint not null default 0,
  expired bigint not null default 0,
  unowned bigint not null default 0,
  primary key (node, journal, tenant_id)
);
alter table platform.journal_part enable row level security;
create policy own_part on platform.journal_part to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select, insert, update on platform.journal_part to lastmile_tenant;

-- What waits goes in the transaction that stores it, as its tenant; and what is sent twice waits once.
alter table platform.held_events add column up_to bigint not null default 0;
update platform.held_events set up_to = cast(cast(batch as json) ->> 'upTo' as bigint);
alter table platform.held_events alter column up_to drop default;
alter table platform.held_events enable row level security;
create policy own_events on platform.held_events to lastmile_tenant
  using (tenant_id = (select id from platform.tenant where role_name = current_user))
  with check (tenant_id = (select id from platform.tenant where role_name = current_user));
grant select (id), update (events), delete on platform.held_events to lastmile_tenant;

-- All of it together. A journal that another one of its node followed is over: what it held and never
-- delivered is missing.
create view platform.journal_balance as
select j.region, j.node, j.journal, j.said_at, successor.began_at is null as is_current,
  j.written, j.forwarded, j.unused, j.unreadable, j.refused, j.dropped,
  p.stored, p.unstored, h.events as waiting, p.discarded, p.expired, p.unowned,
  case when successor.began_at is null then j.missing
    else j.written - j.unused - j.unreadable - j.refused - p.settled - h.events - j.base
  end as missing,
  j.compared_at,
  coalesce(successor.began_at, j.missing_since) as missing_since,
  coalesce(successor.began_at, j.changed_at) as changed_at
from platform.edge_journal j
cross join lateral (
  select min(f.began_at) as began_at from platform.edge_journal f
  where f.region = j.region and f.node = j.node and f.began_at > j.began_at) successor
cross join lateral (
  select cast(coalesce(sum(stored + played_again), 0) as bigint) as stored,
    cast(coalesce(sum(set_aside - played_again - discarded - expired), 0) as bigint) as unstored,
    cast(coalesce(sum(discarded), 0) as bigint) as discarded, cast(coalesce(sum(expired), 0) as bigint) as expired,
    cast(coalesce(sum(unowned), 0) as bigint) as unowned,
    cast(coalesce(sum(stored + set_aside + unowned), 0) as bigint) as settled
  from platform.journal_part where node = j.node and journal = j.journal) p
cross join lateral (
  select cast(coalesce(sum(events), 0) as bigint) as events
  from platform.held_events where node = j.node and journal = j.journal) h;

package net.lastmile.platform.due;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;

/** Reads and writes {@code platform.due_work}. */
final class DueTable {
  // Also where the time is not earlier: the row's lock makes whoever wants to take the work wait
  // for this transaction's changes.
  private static final String MAKE =
      """
      insert into platform.due_work as d (tenant_id, kind, due_at) values (?, ?, ?)
      on conflict (tenant_id, kind) do update set due_at = least(d.due_at, excluded.due_at)
      """;
  private static final String ADD =
      """
      insert into platform.due_work (tenant_id, kind, due_at)
      select t, k, ? from unnest(?::uuid[]) t cross join unnest(?::text[]) k order by t, k
      on conflict do nothing
      """;
  private static final String HASTEN =
      """
      with later as (
        select tenant_id, kind from platform.due_work
        where tenant_id = any (?) and kind = any (?) and due_at > ?
        order by tenant_id, kind for update)
      update platform.due_work d set due_at = ?
      from later l where d.tenant_id = l.tenant_id and d.kind = l.kind
      """;
  private static final String WAITING =
      "select distinct kind from platform.due_work where coalesce(claimed_until, due_at) <= ?";
  // A node does each kind in one thread: what it still holds of the kind when it takes more was
  // given
  // up half-way.
  private static final String CLAIM =
      """
      with taken as (
        select tenant_id, kind from platform.due_work
        where kind = ? and (coalesce(claimed_until, due_at) <= ? or node = ?)
        order by coalesce(claimed_until, due_at) limit ? for update skip locked)
      update platform.due_work d set due_at = 'infinity', node = ?, claimed_until = ?
      from taken t where d.tenant_id = t.tenant_id and d.kind = t.kind
      returning d.tenant_id
      """;
  private static final String KEEP =
      """
      with held as (
        select tenant_id, kind from platform.due_work where node = ? and kind = any (?)
        for update skip locked)
      update platform.due_work d set claimed_until = ?
      from held h where d.tenant_id = h.tenant_id and d.kind = h.kind
      """;
  private static final String FINISH =
      """
      update platform.due_work set due_at = least(due_at, ?), node = null, claimed_until = null
      where tenant_id = ? and kind = ? and node = ?
      """;

  private final Sql sql;

  DueTable(Sql sql) {
    this.sql = sql;
  }

  void make(UUID tenant, String kind, Instant when) {
    sql.update(MAKE, tenant, kind, when);
  }

  /** Makes due what has no row. */
  int add(Collection<UUID> tenants, Collection<String> kinds, Instant when) {
    return sql.update(ADD, when, Sql.array("uuid", tenants), Sql.array("text", kinds));
  }

  void hasten(Collection<UUID> tenants, Collection<String> kinds, Instant when) {
    sql.update(HASTEN, Sql.array("uuid", tenants), Sql.array("text", kinds), when, when);
  }

  Set<String> waiting(Instant now) {
    return sql.query(WAITING, now).set(row -> row.text(1));
  }

  List<UUID> claim(String kind, int limit, UUID node, Instant now, Instant until) {
    return sql.query(CLAIM, kind, now, node, limit, node, until).list(row -> row.uuid(1));
  }

  void keep(UUID node, Collection<String> kinds, Instant until) {
    sql.update(KEEP, node, Sql.array("text", kinds), until);
  }

  void finish(UUID tenant, String kind, UUID node, Instant next) {
    sql.update(FINISH, next, tenant, kind, node);
  }
}

package net.lastmile.refusals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.catalog.Catalog;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.Sessions;
import net.lastmile.subscribers.LineHistory;

/** Reads refusals for display, in the current transaction. */
@ApplicationScoped
class RefusalRows {
  private static final String LIST =
      """
      select r.id, l.id, r.username, l.full_name, l.plan_id, r.outcome, r.nas_id, n.name,
        r.callingstationid, r.attempts, r.first_at, r.last_at
      from %s %%s order by %%s limit ?
      """
          .formatted(RefusalQuery.TABLES);

  @Inject private Sql sql;
  @Inject private Catalog catalog;
  @Inject private Sessions sessions;

  List<RefusalView> read(RefusalQuery where, String order, int limit) {
    List<Object> values = where.parameters();
    values.add(limit);
    return sql.query(LIST.formatted(where.conditions(), order), values.toArray()).list(this::view);
  }

  private RefusalView view(Row row) {
    UUID plan = row.uuid(5);
    return new RefusalView(
        row.text(1),
        row.uuid(2),
        row.text(3),
        row.text(4),
        plan,
        plan == null ? null : catalog.nameOf(plan),
        null,
        row.constant(AccessOutcome.class, 6),
        row.uuid(7),
        row.text(8),
        row.text(9),
        row.number(10),
        row.instant(11),
        row.instant(12),
        null);
  }

  /** Also with how things stand now: whether the line is online, or the name has got a line. */
  List<RefusalView> withStanding(List<RefusalView> refusals) {
    Map<UUID, Instant> online =
        sessions.onlineSince(
            refusals.stream().map(RefusalView::subscriberId).filter(Objects::nonNull).toList());
    Map<String, UUID> later = linesNow(refusals);
    List<RefusalView> standing = new ArrayList<>();
    for (RefusalView each : refusals) {
      standing.add(
          new RefusalView(
              each.id(),
              each.subscriberId(),
              each.username(),
              each.fullName(),
              each.planId(),
              each.planName(),
              each.subscriberId() == null ? later.get(each.username()) : null,
              each.reason(),
              each.nasId(),
              each.nasName(),
              each.callingStationId(),
              each.attempts(),
              each.firstAt(),
              each.lastAt(),
              each.subscriberId() == null ? null : online.get(each.subscriberId())));
    }
    return standing;
  }

  private Map<String, UUID> linesNow(List<RefusalView> refusals) {
    Set<String> names =
        refusals.stream()
            .filter(each -> each.subscriberId() == null)
            .map(RefusalView::username)
            .collect(Collectors.toSet());
    Map<String, UUID> lines = new HashMap<>();
    new LineHistory(sql)
        .named(names).stream()
            .filter(line -> line.deletedAt() == null)
            .forEach(line -> lines.put(line.username(), line.id()));
    return lines;
  }
}

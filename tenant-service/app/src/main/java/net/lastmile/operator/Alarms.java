package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.accounting.StorageAlarms;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.edges.EdgeAlarms;
import net.lastmile.platform.persistence.Sql;

/**
 * Events that were acknowledged and are not stored, for all tenants and edges together; outside any
 * tenant.
 */
@ApplicationScoped
@Transactional
public class Alarms {
  /** More than anybody looks at; the rest appears once these are fixed. */
  private static final int MAX_LISTED = 500;

  private static final Duration LATELY = Duration.ofDays(1);

  /** A difference that disappears within this time was events on their way. */
  private static final Duration EXPLAINED_WITHIN = Duration.ofMinutes(3);

  private static final Comparator<AlarmView> ORDER =
      Comparator.comparing(AlarmView::kind)
          .thenComparing(AlarmView::region)
          .thenComparing(AlarmView::node, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(AlarmView::tenantId, Comparator.nullsLast(Comparator.naturalOrder()));

  @Inject private Sql sql;
  @Inject private Clock clock;

  List<AlarmView> raised() {
    Instant now = clock.instant();
    return Stream.concat(
            new EdgeAlarms(sql)
                .raised(now.minus(LATELY), now.minus(EXPLAINED_WITHIN), MAX_LISTED).stream(),
            new StorageAlarms(sql).raised(MAX_LISTED).stream())
        .sorted(ORDER)
        .limit(MAX_LISTED)
        .toList();
  }
}

package net.lastmile.refusals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalPeriod;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.network.Routers;
import net.lastmile.platform.search.SearchText;
import net.lastmile.subscribers.ShownLines;

/** Which refusals a list shows: the conditions, and their parameters in order. */
final class RefusalQuery {
  /** Refusals {@code r} with their router {@code n} and line {@code l}; routers that are there. */
  static final String TABLES =
      """
      refused_login r join %s n on n.id = r.nas_id left join %s l on l.id = r.subscriber_id
      """
          .formatted(Routers.TABLE, ShownLines.TABLE);

  private static final String NAMES =
      "platform.fold(r.username) like ? escape '!' or platform.fold(l.full_name) like ? escape '!'"
          + " or platform.fold(n.name) like ? escape '!'";
  private static final String DEVICE =
      " or platform.station(r.callingstationid) like ? escape '!'"
          + " or platform.station(r.username) like ? escape '!'";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * @throws net.lastmile.platform.problem.ProblemException if a reason or period is unknown
   */
  RefusalQuery narrow(RefusalFilter filter, Instant now) {
    if (filter.reason != null) {
      where("r.outcome = ?", reason(filter.reason));
    }
    return narrowWhateverTheReason(filter, now);
  }

  RefusalQuery narrowWhateverTheReason(RefusalFilter filter, Instant now) {
    if (filter.period != null) {
      where("r.last_at >= ?", now.minus(period(filter.period).length()));
    }
    if (filter.nasId != null) {
      where("r.nas_id = ?", filter.nasId);
    }
    if (filter.planId != null) {
      where("l.plan_id = ?", filter.planId);
    }
    if (filter.subscriberId != null) {
      where("r.subscriber_id = ?", filter.subscriberId);
    }
    if (filter.known != null) {
      where(filter.known ? "l.id is not null" : "l.id is null");
    }
    return this;
  }

  /** Any part of a name, of the router's or of a device in any spelling; null: no search. */
  RefusalQuery search(SearchText text) {
    if (text == null) {
      return this;
    }
    String part = "%" + SearchText.literal(text.folded()) + "%";
    String device = "%" + text.macPart().orElse(SearchText.literal(text.station())) + "%";
    return where(NAMES + DEVICE, part, part, part, device, device);
  }

  RefusalQuery where(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    parameters.addAll(List.of(values));
    return this;
  }

  private static AccessOutcome reason(String name) {
    for (AccessOutcome outcome : AccessOutcome.values()) {
      if (outcome.name().equals(name) && !outcome.accepts()) {
        return outcome;
      }
    }
    throw RefusalError.UNKNOWN_REASON.on("reason");
  }

  private static RefusalPeriod period(String name) {
    for (RefusalPeriod period : RefusalPeriod.values()) {
      if (period.name().equals(name)) {
        return period;
      }
    }
    throw RefusalError.UNKNOWN_PERIOD.on("period");
  }

  String conditions() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  /** A copy, to add to. */
  List<Object> parameters() {
    return new ArrayList<>(parameters);
  }
}

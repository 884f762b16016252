package net.lastmile.sessions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.platform.problem.RequestError;

/**
 * The orders of a list of sessions. By traffic and rate only live ones are sorted, which takes
 * reading them all: every report changes both, so that an index on them would double its cost.
 */
enum SessionOrder {
  NEWEST("-startedAt", Measure.START),
  OLDEST("startedAt", Measure.START),
  MOST_TRAFFIC("-traffic", Measure.TRAFFIC),
  LEAST_TRAFFIC("traffic", Measure.TRAFFIC),
  FASTEST("-rate", Measure.RATE),
  SLOWEST("rate", Measure.RATE);

  private final String name;
  private final Measure measure;

  SessionOrder(String name, Measure measure) {
    this.name = name;
    this.measure = measure;
  }

  private enum Measure {
    START("r.acctstarttime"),
    TRAFFIC("(r.acctinputoctets + r.acctoutputoctets)"),
    RATE(
        "(case when "
            + LatestRate.IS_CURRENT
            + " then coalesce(r.download_kbps + r.upload_kbps, -1) else -1 end)");

    private final String sql;

    Measure(String sql) {
      this.sql = sql;
    }
  }

  /**
   * @param sort as asked for; null: newest first
   * @param live whether only live sessions are asked for
   */
  static SessionOrder of(String sort, boolean live) {
    if (sort == null) {
      return NEWEST;
    }
    return Stream.of(values())
        .filter(order -> order.name.equals(sort))
        .filter(order -> live || order.measure == Measure.START)
        .findFirst()
        .orElseThrow(() -> RequestError.UNKNOWN_SORT.on("sort"));
  }

  /** Names the order in cursors. */
  String text() {
    return name;
  }

  String orderBy() {
    String direction = isDescending() ? " desc" : "";
    return measure.sql + direction + ", r.radacctid" + direction;
  }

  /** The values of {@link #orderBy}. */
  List<Object> values(Instant now) {
    return measure == Measure.RATE ? List.of(now) : List.of();
  }

  /** Narrows a list to what comes after the last one of a page. */
  SessionQuery after(SessionPosition last, SessionQuery where, Instant now) {
    Object value = measure == Measure.START ? last.startedAt() : last.measured();
    Object[] values =
        Stream.concat(values(now).stream(), Stream.of(value, last.number())).toArray();
    String comparison = isDescending() ? "<" : ">";
    return where.where("(" + measure.sql + ", r.radacctid) " + comparison + " (?, ?)", values);
  }

  SessionPosition position(SessionRow row, Instant now) {
    return SessionPosition.of(
        row,
        switch (measure) {
          case START -> 0;
          case TRAFFIC -> row.inputOctets() + row.outputOctets();
          case RATE -> row.rate().at(row.updatedAt(), now).total();
        });
  }

  private boolean isDescending() {
    return name.startsWith("-");
  }
}

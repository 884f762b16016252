package net.lastmile.sessions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.search.SearchText;

/**
 * Which sessions a list shows: the tables they are in, the conditions, and their parameters in
 * order.
 */
final class SessionQuery {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9_999;
  private static final String KEPT = "select *, false as archived from radacct";
  private static final String ARCHIVED = "select *, true from radacct_archive";

  private static final List<String> IPV6_COLUMNS =
      List.of("framedipv6address", "framedipv6prefix", "delegatedipv6prefix");
  private static final String IN_OR_AROUND =
      " or r.%1$s::inet <<= ?::inet or r.%1$s::inet = any (?::inet[])";
  // Each part can use an index of every month; the index of the second part holds few rows.
  private static final String NAMES =
      "r.username like ? escape '!'"
          + " or platform.station(r.username) <> r.username"
          + " and platform.station(r.username) like ? escape '!'"
          + " or platform.station(r.callingstationid) like ? escape '!'";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();
  private String tables = KEPT;

  /** The same, but only sessions that began then or later. */
  SessionQuery since(Instant first) {
    SessionQuery narrower = new SessionQuery();
    narrower.tables = tables;
    narrower.conditions.addAll(conditions);
    narrower.parameters.addAll(parameters);
    return narrower.where("r.acctstarttime >= ?", first);
  }

  SessionQuery where(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    parameters.addAll(List.of(values));
    return this;
  }

  SessionQuery live(Boolean live) {
    if (live != null) {
      conditions.add(live ? "r.acctstoptime is null" : "r.acctstoptime is not null");
    }
    return this;
  }

  SessionQuery through(UUID nas) {
    return nas == null ? this : where("r.nas_id = ?", nas);
  }

  /**
   * Sessions that began in this month, including archived ones; null: of all months except archived
   * ones.
   */
  SessionQuery month(String text) {
    if (text == null) {
      return this;
    }
    YearMonth month = parse(text);
    tables = KEPT + " union all " + ARCHIVED;
    return where(
        "r.acctstarttime >= ? and r.acctstarttime < ?", begin(month), begin(month.plusMonths(1)));
  }

  boolean isOfOneMonth() {
    return !tables.equals(KEPT);
  }

  private static YearMonth parse(String text) {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException _) {
      // Reported below, like a year out of range.
    }
    throw RequestError.BAD_MONTH.on("month");
  }

  /** Months of sessions are in UTC, as their partitions are. */
  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * The beginning of a username, any part of a hardware address, or a whole address or prefix;
   * null: no search.
   */
  SessionQuery search(SearchText text) {
    if (text == null) {
      return this;
    }
    List<Object> values = new ArrayList<>();
    StringBuilder ways = new StringBuilder(NAMES);
    String prefix = SearchText.literal(text.folded()) + "%";
    String station = SearchText.literal(text.station()) + "%";
    values.addAll(List.of(prefix, station, station));
    text.macPart()
        .ifPresent(
            digits -> {
              ways.append(" or platform.station(r.callingstationid) like ?");
              values.add("%" + digits + "%");
            });
    if (text.address() != null) {
      searchAddress(text.address(), ways, values);
    }
    return where(ways.toString(), values.toArray());
  }

  private static void searchAddress(String address, StringBuilder ways, List<Object> values) {
    if (address.indexOf(':') < 0) {
      ways.append(" or r.framedipaddress ")
          .append(address.indexOf('/') < 0 ? "=" : "<<=")
          .append(" ?::inet");
      values.add(address);
      return;
    }
    String covering = "{" + String.join(",", PrefixText.covering(address)) + "}";
    for (String column : IPV6_COLUMNS) {
      ways.append(IN_OR_AROUND.formatted(column));
      values.addAll(List.of(address, covering));
    }
  }

  /** The tables, with the alias {@code r}. */
  String tables() {
    return "(" + tables + ") r";
  }

  String conditions() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  List<Object> parameters() {
    return parameters;
  }
}

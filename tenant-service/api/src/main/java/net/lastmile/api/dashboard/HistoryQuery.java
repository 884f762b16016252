package net.lastmile.api.dashboard;

import jakarta.ws.rs.QueryParam;

/** Which span of time is asked for: up to now, or any other of at most 31 days. */
public class HistoryQuery {
  /** {@code HOUR} (if it is absent), {@code DAY}, {@code WEEK} or {@code MONTH}, up to now. */
  @QueryParam("range")
  public String range;

  /** Its beginning, in ISO 8601 with a zone; with {@code to}, in place of {@code range}. */
  @QueryParam("from")
  public String from;

  /** Its end. */
  @QueryParam("to")
  public String to;
}

package net.lastmile.edge.templates.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a template may put between braces. A plan's variables are known in advance and cost nothing
 * later; a line's are read for each packet. Rates are in kbit/s; download is towards the
 * subscriber. 0 and the empty text both mean not set.
 */
public enum Variable {
  DOWNLOAD("download", Kind.NUMBER, true),
  UPLOAD("upload", Kind.NUMBER, true),
  /** Set if either rate is; for conditions. */
  RATE("rate", Kind.NUMBER, true),
  BURST_DOWNLOAD("burst-download", Kind.NUMBER, true),
  BURST_UPLOAD("burst-upload", Kind.NUMBER, true),
  /** Set if either burst rate is; for conditions. */
  BURST("burst", Kind.NUMBER, true),
  BURST_THRESHOLD_DOWNLOAD("burst-threshold-download", Kind.NUMBER, true),
  BURST_THRESHOLD_UPLOAD("burst-threshold-upload", Kind.NUMBER, true),
  BURST_SECONDS("burst-seconds", Kind.NUMBER, true),
  INTERIM_SECONDS("interim-seconds", Kind.NUMBER, true),
  POOL("pool", Kind.TEXT, true),
  IPV6_POOL("ipv6-pool", Kind.TEXT, true),
  DELEGATED_IPV6_POOL("delegated-ipv6-pool", Kind.TEXT, true),
  ADDRESS_LIST_IN("address-list-in", Kind.TEXT, true),
  ADDRESS_LIST_OUT("address-list-out", Kind.TEXT, true),
  FILTER_ID("filter-id", Kind.TEXT, true),
  QUEUE_TYPE("queue-type", Kind.TEXT, true),
  DNS_PRIMARY("dns-primary", Kind.IPV4, true),
  DNS_SECONDARY("dns-secondary", Kind.IPV4, true),
  DNS_IPV6_PRIMARY("dns-ipv6-primary", Kind.IPV6, true),
  DNS_IPV6_SECONDARY("dns-ipv6-secondary", Kind.IPV6, true),
  IDLE_SECONDS("idle-seconds", Kind.NUMBER, true),

  /** As the router sent it. */
  USERNAME("username", Kind.TEXT, false),
  /** The IPv4 address that the edge gives or has given the line. */
  ADDRESS("address", Kind.IPV4, false),
  /** The address that a session reports; a log-in has none. */
  IPV6_ADDRESS("ipv6-address", Kind.IPV6, false),
  IPV6_PREFIX("ipv6-prefix", Kind.IPV6_PREFIX, false),
  DELEGATED_PREFIX("delegated-prefix", Kind.IPV6_PREFIX, false),
  /** Calling-Station-Id as the router sent it. */
  CALLING_STATION("calling-station", Kind.TEXT, false),
  /** Acct-Session-Id; optional in an Access-Request. */
  SESSION_ID("session-id", Kind.TEXT, false),
  NAS_PORT("nas-port", Kind.NUMBER, false),
  NAS_PORT_ID("nas-port-id", Kind.TEXT, false);

  /** The kind of value, which decides which attributes can hold it. */
  enum Kind {
    NUMBER,
    TEXT,
    IPV4,
    IPV6,
    IPV6_PREFIX
  }

  private final String written;
  private final Kind kind;
  private final boolean ofPlan;

  Variable(String written, Kind kind, boolean ofPlan) {
    this.written = written;
    this.kind = kind;
    this.ofPlan = ofPlan;
  }

  /** The variable as written in a template. */
  public String written() {
    return written;
  }

  /** Whether the value belongs to the plan rather than to one line. */
  public boolean isOfPlan() {
    return ofPlan;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Variable> written(String name) {
    return Arrays.stream(values()).filter(variable -> variable.written.equals(name)).findFirst();
  }
}

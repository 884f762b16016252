package net.lastmile.edge.contract.record;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How a tenant's edges treat log-ins.
 *
 * @param strippedRealms with {@link RealmHandling#STRIP_LISTED}, the realms that are cut off, lower
 *     case
 * @param expiredPlan the plan that an expired line gets instead of a reject; null: it is rejected
 * @param rejectDelayMillis how long an Access-Reject is held back; 0: not at all
 * @param packetsPerSecond what all its routers together may send to a node; 0: the edge's own limit
 * @param usernameCase whether case tells usernames apart
 */
public record AccessPolicy(
    RealmHandling realms,
    List<String> strippedRealms,
    UUID expiredPlan,
    int rejectDelayMillis,
    int packetsPerSecond,
    Username.Case usernameCase) {
  /** Routers retry after about three seconds; a reject much later than that reaches nobody. */
  public static final int MAX_REJECT_DELAY_MILLIS = 5_000;

  public static final AccessPolicy NONE =
      new AccessPolicy(RealmHandling.KEEP, List.of(), null, 0, 0);

  /** For tenants whose record predates these rules: their rejects are delayed, too. */
  static final AccessPolicy UNWRITTEN =
      new AccessPolicy(RealmHandling.KEEP, List.of(), null, 1_000, 0);

  /** The policy of a tenant whose usernames ignore case. */
  public AccessPolicy(
      RealmHandling realms,
      List<String> strippedRealms,
      UUID expiredPlan,
      int rejectDelayMillis,
      int packetsPerSecond) {
    this(
        realms,
        strippedRealms,
        expiredPlan,
        rejectDelayMillis,
        packetsPerSecond,
        Username.Case.IGNORED);
  }

  public AccessPolicy {
    strippedRealms = List.copyOf(strippedRealms);
  }

  /** What is done with {@code @realm} in a User-Name. */
  public enum RealmHandling implements Coded {
    /** The realm is part of the username. */
    KEEP(0),
    /** The realm is cut off before the subscriber is looked up. */
    STRIP(1),
    /** The realm is cut off if it is listed; otherwise it is part of the username. */
    STRIP_LISTED(2);

    private final int code;

    RealmHandling(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /**
   * The username that edges look up first for this User-Name. If there is no such line they try its
   * hardware address, and then both again for what is {@linkplain Username#behindDomain behind a
   * Windows domain}.
   */
  public String usernameOf(String sent) {
    String userName = Username.of(sent, usernameCase);
    int at = userName.lastIndexOf('@');
    boolean stripped =
        at > 0
            && switch (realms) {
              case KEEP -> false;
              case STRIP -> true;
              case STRIP_LISTED ->
                  strippedRealms.contains(userName.substring(at + 1).toLowerCase(Locale.ROOT));
            };
    return stripped ? userName.substring(0, at) : userName;
  }

  void writeTo(RecordWriter out) {
    out.code(realms)
        .texts(strippedRealms)
        .idOrNull(expiredPlan)
        .u16(rejectDelayMillis)
        .i32(packetsPerSecond)
        .code(usernameCase);
  }

  static AccessPolicy readFrom(RecordReader in) {
    return in.ended()
        ? UNWRITTEN
        : new AccessPolicy(
            in.oneOf(RealmHandling.values()),
            in.texts(),
            in.idOrNull(),
            in.u16(),
            in.i32(),
            in.ended() ? Username.Case.IGNORED : in.oneOf(Username.Case.values()));
  }
}

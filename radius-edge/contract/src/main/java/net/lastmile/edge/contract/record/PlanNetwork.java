package net.lastmile.edge.contract.record;

/**
 * The network settings that a plan's lines are given besides their addresses. The empty text and 0:
 * not set.
 *
 * @param dnsPrimary IPv4 address as text, like {@code dnsSecondary}
 * @param dnsIpv6Primary IPv6 address as text, like {@code dnsIpv6Secondary}
 * @param idleSeconds the router ends a session that has no traffic for this long (Idle-Timeout)
 */
public record PlanNetwork(
    String dnsPrimary,
    String dnsSecondary,
    String dnsIpv6Primary,
    String dnsIpv6Secondary,
    int idleSeconds) {
  public static final PlanNetwork NONE = new PlanNetwork("", "", "", "", 0);

  void writeTo(RecordWriter out) {
    out.text(dnsPrimary)
        .text(dnsSecondary)
        .text(dnsIpv6Primary)
        .text(dnsIpv6Secondary)
        .i32(idleSeconds);
  }

  static PlanNetwork readFrom(RecordReader in) {
    return in.ended()
        ? NONE
        : new PlanNetwork(in.text(), in.text(), in.text(), in.text(), in.i32());
  }
}

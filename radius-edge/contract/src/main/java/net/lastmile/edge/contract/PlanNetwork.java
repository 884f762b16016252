package net.lastmile.edge.contract;

/**
 * What a plan's lines are told of the network beside their address. The empty text and 0: nothing.
 *
 * @param dnsPrimary IPv4 address as text, as {@code dnsSecondary}
 * @param dnsIpv6Primary IPv6 address as text, as {@code dnsIpv6Secondary}
 * @param idleSeconds without traffic after which the router ends the session (Idle-Timeout)
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

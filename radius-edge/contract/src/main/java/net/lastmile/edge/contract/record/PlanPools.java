package net.lastmile.edge.contract.record;

import java.util.UUID;

/**
 * Where a plan's lines get their addresses, and how many sessions a line may have. A pool leased by
 * the edges is named by its id, null for none; a router's pool by its name, the empty text for
 * none.
 *
 * @param ipv4 leased as Framed-IP-Address; takes precedence over the plan's Framed-Pool
 * @param ipv6Prefix leased as Framed-IPv6-Prefix
 * @param delegatedPrefix leased as Delegated-IPv6-Prefix
 * @param framedIpv6Pool Framed-IPv6-Pool, RFC 3162
 * @param delegatedIpv6Pool Delegated-IPv6-Prefix-Pool, RFC 6911
 * @param sessionLimit sessions at the same time; 0: no limit
 */
public record PlanPools(
    UUID ipv4,
    UUID ipv6Prefix,
    UUID delegatedPrefix,
    String framedIpv6Pool,
    String delegatedIpv6Pool,
    int sessionLimit) {
  public static final PlanPools NONE = new PlanPools(null, null, null, "", "", 0);

  void writeTo(RecordWriter out) {
    out.idOrNull(ipv4)
        .idOrNull(ipv6Prefix)
        .idOrNull(delegatedPrefix)
        .text(framedIpv6Pool)
        .text(delegatedIpv6Pool)
        .u16(sessionLimit);
  }

  static PlanPools readFrom(RecordReader in) {
    return in.ended()
        ? NONE
        : new PlanPools(
            in.idOrNull(), in.idOrNull(), in.idOrNull(), in.text(), in.text(), in.u16());
  }
}

package net.lastmile.edge.contract.record;

/**
 * A subscriber's own IPv6 prefixes as text, {@code 2001:db8::/64}; the empty text: none.
 *
 * @param framedPrefix for Framed-IPv6-Prefix, RFC 3162
 * @param delegatedPrefix for Delegated-IPv6-Prefix, RFC 4818
 */
public record StaticIpv6(String framedPrefix, String delegatedPrefix) {
  public static final StaticIpv6 NONE = new StaticIpv6("", "");

  void writeTo(RecordWriter out) {
    out.text(framedPrefix).text(delegatedPrefix);
  }

  static StaticIpv6 readFrom(RecordReader in) {
    return in.ended() ? NONE : new StaticIpv6(in.text(), in.text());
  }
}

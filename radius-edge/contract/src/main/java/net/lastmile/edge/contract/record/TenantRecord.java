package net.lastmile.edge.contract.record;

/**
 * What an edge needs to know about a tenant.
 *
 * @param slug for logs and metrics
 * @param active false while the tenant is suspended or closed: its packets are dropped
 * @param explainRejects whether an Access-Reject carries the reason as Reply-Message
 */
public record TenantRecord(
    String slug, boolean active, boolean explainRejects, AccessPolicy access) {
  private static final int LAYOUT = 1;

  public byte[] encode() {
    RecordWriter out = new RecordWriter(LAYOUT).text(slug).bool(active).bool(explainRejects);
    access.writeTo(out);
    return out.toBytes();
  }

  public static TenantRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new TenantRecord(in.text(), in.bool(), in.bool(), AccessPolicy.readFrom(in));
  }
}

package net.lastmile.edge.contract.record;

import java.util.UUID;
import net.lastmile.edge.contract.secret.Credentials;
import net.lastmile.edge.contract.secret.RegionSeal;

/**
 * Everything an edge needs to answer a subscriber's line.
 *
 * @param username as {@link Username} keeps it
 * @param planId names a {@link PlanRecord} of the same tenant
 * @param expiresAt epoch second from which the line is refused: the first moment after the expiry
 *     date in the tenant's time zone; {@link #NEVER} without one
 * @param framedIp static IPv4 address as text, or empty
 * @param sealedCredentials {@link Credentials}, sealed by {@link RegionSeal} with {@link
 *     #credentialsContext}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a store; nobody compares records.
public record SubscriberRecord(
    UUID id,
    String username,
    UUID planId,
    boolean active,
    long expiresAt,
    String framedIp,
    byte[] sealedCredentials,
    LineBinding binding,
    StaticIpv6 ipv6,
    LineLogin login,
    LineCertificates certificates) {
  public static final long NEVER = Long.MAX_VALUE;
  private static final int LAYOUT = 1;

  /** A line with nothing but a password. */
  public SubscriberRecord(
      UUID id,
      String username,
      UUID planId,
      boolean active,
      long expiresAt,
      String framedIp,
      byte[] sealedCredentials,
      LineBinding binding,
      StaticIpv6 ipv6) {
    this(
        id,
        username,
        planId,
        active,
        expiresAt,
        framedIp,
        sealedCredentials,
        binding,
        ipv6,
        LineLogin.PASSWORD,
        LineCertificates.NONE);
  }

  /**
   * What the sealed credentials are bound to: one subscriber's cannot be passed off as another's.
   */
  public static String credentialsContext(UUID tenantId, UUID subscriberId) {
    return "subscriber/" + tenantId + "/" + subscriberId;
  }

  public byte[] encode() {
    RecordWriter out =
        new RecordWriter(LAYOUT)
            .uuid(id)
            .text(username)
            .uuid(planId)
            .bool(active)
            .i64(expiresAt)
            .text(framedIp)
            .bytes(sealedCredentials);
    binding.writeTo(out);
    ipv6.writeTo(out);
    certificates.writeTo(out.code(login));
    return out.toBytes();
  }

  public static SubscriberRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new SubscriberRecord(
        in.uuid(),
        in.text(),
        in.uuid(),
        in.bool(),
        in.i64(),
        in.text(),
        in.bytes(),
        LineBinding.readFrom(in),
        StaticIpv6.readFrom(in),
        LineLogin.readFrom(in),
        LineCertificates.readFrom(in));
  }
}

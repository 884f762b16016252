package net.lastmile.edge.contract.record;

import java.util.UUID;
import net.lastmile.edge.contract.secret.RegionSeal;

/**
 * A router that may send to its tenant's listener.
 *
 * @param address source address of its packets, as text (IPv4 or IPv6)
 * @param sealedSecret the shared secret, sealed by {@link RegionSeal} with {@link #secretContext}
 * @param coaPort UDP port where it receives CoA and Disconnect requests
 * @param api access to its own API, or {@link ApiAccess#NONE}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a store; nobody compares records.
public record NasRecord(
    UUID id,
    String name,
    String address,
    Vendor vendor,
    MessageAuthenticatorPolicy messageAuthenticator,
    boolean active,
    int coaPort,
    byte[] sealedSecret,
    NasPolicy policy,
    ApiAccess api) {
  private static final int LAYOUT = 1;

  /** A router without access to its API. */
  public NasRecord(
      UUID id,
      String name,
      String address,
      Vendor vendor,
      MessageAuthenticatorPolicy messageAuthenticator,
      boolean active,
      int coaPort,
      byte[] sealedSecret,
      NasPolicy policy) {
    this(
        id,
        name,
        address,
        vendor,
        messageAuthenticator,
        active,
        coaPort,
        sealedSecret,
        policy,
        ApiAccess.NONE);
  }

  /**
   * What the sealed secret is bound to, so that one NAS's secret cannot be passed off as another's.
   */
  public static String secretContext(UUID tenantId, UUID nasId) {
    return "nas/" + tenantId + "/" + nasId;
  }

  public byte[] encode() {
    RecordWriter out =
        new RecordWriter(LAYOUT)
            .uuid(id)
            .text(name)
            .text(address)
            .code(vendor)
            .code(messageAuthenticator)
            .bool(active)
            .u16(coaPort)
            .bytes(sealedSecret);
    policy.writeTo(out);
    api.writeTo(out);
    return out.toBytes();
  }

  public static NasRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new NasRecord(
        in.uuid(),
        in.text(),
        in.text(),
        in.oneOf(Vendor.values()),
        in.oneOf(MessageAuthenticatorPolicy.values()),
        in.bool(),
        in.u16(),
        in.bytes(),
        NasPolicy.readFrom(in),
        ApiAccess.readFrom(in));
  }
}

package net.lastmile.edge.contract.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.secret.RegionSeal;

/**
 * The identity of a tenant's edges towards lines that log in through a TLS tunnel, and towards
 * routers that speak RADIUS over TLS (RFC 6614).
 *
 * @param chain certificates as DER, the server's first, each signed by the next
 * @param sealedKey the server's private key as PKCS#8 DER, sealed by {@link RegionSeal} with {@link
 *     #keyContext}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a store; nobody compares records.
public record TlsIdentityRecord(List<byte[]> chain, byte[] sealedKey) {
  /** Longer chains are of no use: many peers give up on so many fragments. */
  public static final int MAX_CHAIN = 8;

  private static final int LAYOUT = 1;

  public TlsIdentityRecord {
    chain = List.copyOf(chain);
    if (chain.isEmpty() || chain.size() > MAX_CHAIN) {
      throw new IllegalArgumentException("a chain of " + chain.size() + " certificates");
    }
  }

  /** What the sealed key is bound to: one tenant's key cannot be passed off as another's. */
  public static String keyContext(UUID tenantId) {
    return "tls-identity/" + tenantId;
  }

  public byte[] encode() {
    RecordWriter out = new RecordWriter(LAYOUT).u8(chain.size());
    chain.forEach(out::bytes);
    return out.bytes(sealedKey).toBytes();
  }

  public static TlsIdentityRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    int count = in.u8();
    List<byte[]> chain = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chain.add(in.bytes());
    }
    return new TlsIdentityRecord(chain, in.bytes());
  }
}

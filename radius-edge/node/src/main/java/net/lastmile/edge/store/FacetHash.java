package net.lastmile.edge.store;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * A 64-bit hash of something by which a {@link HashIndex} finds values. It starts from a random
 * number drawn by each process, so that nobody can name lines or routers to cause collisions.
 */
public final class FacetHash {
  private static final long SEED = new SecureRandom().nextLong();

  /** 2 to the 64th over the golden ratio: multiplying by it spreads a value over all bits. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final int HALF = 32;

  private FacetHash() {}

  /**
   * @param kind distinguishes things of different kinds with the same name
   */
  public static long of(Enum<?> kind, UUID tenantId, CharSequence name) {
    return mix(of(kind, tenantId), name);
  }

  private static long of(Enum<?> kind, UUID tenantId) {
    return mix(mix(SEED, kind.ordinal()), tenantId);
  }

  private static long mix(long hash, UUID id) {
    return mix(mix(hash, id.getMostSignificantBits()), id.getLeastSignificantBits());
  }

  private static long mix(long hash, CharSequence name) {
    long mixed = mix(hash, name.length());
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed, name.charAt(i));
    }
    return mixed;
  }

  private static long mix(long hash, long next) {
    long mixed = (hash ^ next) * GOLDEN;
    return mixed ^ (mixed >>> HALF);
  }
}

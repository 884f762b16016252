package net.lastmile.edge.lease;

import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.store.record.StoredClaim;

/** The places under a line's session limit, claimed one by one (requirement R11). */
final class SessionLimits {
  /** How often to search again if another log-in claimed the place first. */
  private static final int MAX_ATTEMPTS = 32;

  /** A line's limit cannot be higher than this. */
  private static final int MAX_LIMIT = 1_000;

  private final Claims claims;

  SessionLimits(Claims claims) {
    this.claims = claims;
  }

  /**
   * Claims one of the line's places: the one it had if it dials in again, else a free one.
   *
   * @return false if the line already has as many live sessions as the limit
   */
  boolean reserve(Admission.Line line, int limit) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Found own = find(line, limit, true);
      Found found = own == null ? find(line, limit, false) : own;
      if (found == null) {
        return false;
      }
      if (claims.take(found.key(), found.claim(), line)) {
        return true;
      }
    }
    return false;
  }

  /** A place that may be taken, as it was read. */
  private record Found(String key, StoredClaim claim) {}

  private Found find(Admission.Line line, int limit, boolean own) {
    for (int number = 0; number < Math.min(limit, MAX_LIMIT); number++) {
      ClaimKey key = ClaimKey.session(line.tenantId(), line.subscriberId(), number);
      StoredClaim claim = claims.get(key.text());
      boolean fits =
          own
              ? claim != null && Claims.isOfLine(claim, line)
              : claims.isFree(key, claim, line.nowMillis());
      if (fits) {
        return new Found(key.text(), claim);
      }
    }
    return null;
  }
}

package net.lastmile.edge.lease;

import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.store.StoredClaim;

/** Sessions that a line may have at the same time, claimed one by one (requirement R11). */
final class SessionLimits {
  /** How often a session that another log-in was quicker to claim is looked for again. */
  private static final int MAX_ATTEMPTS = 32;

  /** More than that a line cannot be limited to. */
  private static final int MAX_LIMIT = 1_000;

  private final Claims claims;

  SessionLimits(Claims claims) {
    this.claims = claims;
  }

  /**
   * Claims one of the line's sessions: the one it had if it dials again, else one that is free.
   *
   * @return false if as many as the limit are up
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

  /** A session that may be taken, as it was read. */
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

package net.lastmile.edge.lease;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.store.record.StoredClaim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares claims with sessions, a limited number per run, continuing where the last run ended. It
 * frees claims whose session is gone, gives addresses back to the sessions that use them, and
 * counts the addresses that two lines use, which a split may cause. For one thread.
 */
final class ClaimReview {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimReview.class);

  /** Claims checked in one run. */
  static final int MAX_A_RUN = 20_000;

  private final Claims claims;
  private final LongAdder freed = new LongAdder();
  private final LongAdder mended = new LongAdder();
  private final LongAdder conflicts = new LongAdder();
  private Iterator<String> rest = Collections.emptyIterator();

  ClaimReview(Claims claims) {
    this.claims = claims;
  }

  /** Claims freed because their session is gone. */
  long freed() {
    return freed.sum();
  }

  /** Claims given back to the session that uses the address. */
  long mended() {
    return mended.sum();
  }

  /** How often an address was found claimed for one session and used by another. */
  long conflicts() {
    return conflicts.sum();
  }

  void run(long nowMillis) {
    if (!rest.hasNext()) {
      rest = claims.index().all();
    }
    for (int looked = 0; rest.hasNext() && looked < MAX_A_RUN; looked++) {
      String key = rest.next();
      StoredClaim claim = claims.get(key);
      if (claim != null) {
        review(ClaimKey.parse(key), claim, nowMillis);
      }
    }
  }

  private void review(ClaimKey key, StoredClaim claim, long nowMillis) {
    Optional<OnlineSession> user = userOf(key, claim);
    boolean alive = claims.liveness().isAlive(key, claim, nowMillis);
    if (user.isPresent() && !alive) {
      giveBack(key, claim, user.get(), nowMillis);
    } else if (user.isPresent()) {
      conflicts.increment();
      LOG.warn(
          "{} of tenant {} is leased to subscriber {} and used by {}",
          key.what(),
          key.tenantId(),
          claim.subscriber(),
          user.get().state().username());
    } else if (claim.held() && !alive && claims.release(key.text(), claim, nowMillis)) {
      freed.increment();
    }
  }

  /** A session that uses the address without a claim. */
  private Optional<OnlineSession> userOf(ClaimKey key, StoredClaim claim) {
    if (key.kind() != ClaimKey.Kind.ADDRESS) {
      return Optional.empty();
    }
    Optional<OnlineSession> rightful =
        claim.held() ? claims.liveness().sessionOf(key, claim) : Optional.empty();
    return claims.liveness().at(key).stream()
        .filter(session -> !session.token().isEmpty())
        .filter(session -> rightful.filter(r -> r.key().equals(session.key())).isEmpty())
        .findFirst();
  }

  /** The next log-in shows whose subscriber it is; until then nobody else may have the address. */
  private void giveBack(ClaimKey key, StoredClaim claim, OnlineSession user, long nowMillis) {
    StoredClaim right =
        new StoredClaim(
            user.token().equals(claim.token()) ? claim.subscriber() : "",
            user.token(),
            user.key().nasId().toString(),
            user.state().callingStationId(),
            Admission.Line.port(user.state().nasPortId(), user.state().nasPort()),
            nowMillis,
            true);
    if (claims.mend(key.text(), claim, right)) {
      mended.increment();
    }
  }
}

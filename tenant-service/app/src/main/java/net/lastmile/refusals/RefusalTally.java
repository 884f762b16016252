package net.lastmile.refusals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * The refusals of a batch, one for each name, router and reason, and no more of a router than are
 * kept: of a hundred thousand made-up names none but those reaches the database.
 */
final class RefusalTally {
  /** Names that were tried again are of people, or of their routers; then the latest ones. */
  private static final Comparator<Refusal> WORTH_KEEPING =
      Comparator.comparing((Refusal each) -> each.attempts() > 1)
          .thenComparing(Refusal::lastAt)
          .reversed();

  /** The order in which all transactions lock their rows. */
  private static final Comparator<Refusal> ORDER =
      Comparator.comparing(Refusal::nasId)
          .thenComparing(Refusal::reason)
          .thenComparing(Refusal::username)
          .thenComparing(Refusal::subscriberId, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Refusal> kept = new ArrayList<>();
  private final SortedMap<UUID, Long> dropped = new TreeMap<>();

  private record Key(UUID nas, AccessOutcome reason, String username, UUID subscriber) {
    static Key of(Refusal each) {
      return new Key(each.nasId(), each.reason(), each.username(), each.subscriberId());
    }
  }

  private record Share(UUID nas, boolean ofLines) {}

  RefusalTally(Collection<Refusal> refusals) {
    Map<Key, Refusal> together = new HashMap<>();
    refusals.forEach(each -> together.merge(Key.of(each), each, Refusal::and));
    Map<Share, List<Refusal>> shares = new HashMap<>();
    together
        .values()
        .forEach(
            each ->
                shares
                    .computeIfAbsent(
                        new Share(each.nasId(), each.isOfLine()), _ -> new ArrayList<>())
                    .add(each));
    shares.forEach(this::keep);
    kept.sort(ORDER);
  }

  private void keep(Share share, List<Refusal> refusals) {
    int most = RefusalTable.most(share.ofLines());
    if (refusals.size() > most) {
      refusals.sort(WORTH_KEEPING);
      dropped.merge(share.nas(), (long) refusals.size() - most, Long::sum);
    }
    kept.addAll(refusals.subList(0, Math.min(most, refusals.size())));
  }

  /** In the order in which rows are locked. */
  List<Refusal> kept() {
    return kept;
  }

  /** How many were left out, by router. */
  SortedMap<UUID, Long> dropped() {
    return dropped;
  }
}

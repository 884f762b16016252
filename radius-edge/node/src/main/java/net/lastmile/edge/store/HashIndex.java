package net.lastmile.edge.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds values by a 64-bit hash of their name ({@link FacetHash}), so that no text has to be
 * stored: a region has millions. Most hashes have one value; lists are replaced, not changed, so
 * that readers take no lock. Two things may have the same hash, so callers must check what they
 * find.
 *
 * @param <V> not a {@link List}
 */
public final class HashIndex<V> {
  private final Map<Long, Object> cells = new ConcurrentHashMap<>();
  private final BiPredicate<V, V> same;
  private final int maxListed;

  /**
   * @param same whether two values are the same thing, one of them perhaps newer
   * @param maxListed maximum number of values per hash; further ones are not listed
   */
  public HashIndex(BiPredicate<V, V> same, int maxListed) {
    this.same = same;
    this.maxListed = maxListed;
  }

  /** All values with this hash. */
  public List<V> find(long hash) {
    return listOf(cells.get(hash));
  }

  /** Replaces the same value if there is one, else adds it. */
  public void put(long hash, V value) {
    cells.compute(hash, (h, cell) -> with(cell, value));
  }

  public void remove(long hash, V value) {
    cells.computeIfPresent(hash, (h, cell) -> cellOf(without(listOf(cell), value)));
  }

  @SuppressWarnings("unchecked") // A cell holds one value, or a list of them.
  private List<V> listOf(Object cell) {
    if (cell == null) {
      return List.of();
    }
    return cell instanceof List<?> list ? (List<V>) list : List.of((V) cell);
  }

  private Object with(Object cell, V value) {
    List<V> others = without(listOf(cell), value);
    if (others.isEmpty()) {
      return value;
    }
    if (others.size() >= maxListed) {
      return cellOf(others);
    }
    return Stream.concat(others.stream(), Stream.of(value)).toList();
  }

  private List<V> without(List<V> list, V value) {
    return list.stream().filter(one -> !same.test(one, value)).toList();
  }

  private Object cellOf(List<V> list) {
    return switch (list.size()) {
      case 0 -> null;
      case 1 -> list.getFirst();
      default -> list;
    };
  }
}

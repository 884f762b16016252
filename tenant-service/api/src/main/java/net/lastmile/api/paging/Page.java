package net.lastmile.api.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, or null on the last
 * @param total how many there are in all if that is known cheaply, else null
 */
public record Page<T>(List<T> items, String next, Long total) {
  /** Page size if none is asked for. */
  public static final int DEFAULT_LIMIT = 50;

  /** Largest page size. */
  public static final int MAX_LIMIT = 500;
}

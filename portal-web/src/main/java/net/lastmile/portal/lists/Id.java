package net.lastmile.portal.lists;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;

/** Identifiers in addresses. */
public final class Id {
  private static final int NOT_FOUND = 404;

  private Id() {}

  /**
   * @throws ApiProblem 404 if the text is not an id: nothing has such an address
   */
  public static UUID of(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException none) {
      throw new ApiProblem(
          new Problem(null, null, NOT_FOUND, null, "address.malformed", List.of()));
    }
  }
}

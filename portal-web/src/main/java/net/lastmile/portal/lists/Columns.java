package net.lastmile.portal.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of a list's columns are shown: those named in the address, or else the usual ones.
 *
 * @param all in their order on the page
 * @param shown some of these, in the same order; never empty
 */
public record Columns(List<String> all, List<String> shown, boolean chosen) {
  static final String PARAMETER = "cols";

  /**
   * @param asked values of the parameter, each with names separated by commas; unknown names are
   *     ignored
   */
  static Columns of(List<String> all, List<String> usual, String... asked) {
    Set<String> names = new LinkedHashSet<>();
    for (String value : asked) {
      names.addAll(List.of(value.split(",", -1)));
    }
    List<String> shown = new ArrayList<>(all);
    shown.retainAll(names);
    boolean chosen = !shown.isEmpty() && !shown.equals(usual);
    return new Columns(all, chosen ? List.copyOf(shown) : usual, chosen);
  }

  public boolean shows(String name) {
    return shown.contains(name);
  }

  /** The parameter's value in an address; null if the usual columns are shown. */
  String inAddress() {
    return chosen ? String.join(",", shown) : null;
  }
}

package net.lastmile.portal.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of a list's columns are shown: those named in the address, or else those that this person
 * chose last, or else the usual ones.
 *
 * @param all in their order on the page
 * @param shown some of these, in the same order; never empty
 * @param named whether the address has to name them
 * @param cookie name of the cookie that remembers what this person chooses
 */
public record Columns(List<String> all, List<String> shown, boolean named, String cookie) {
  static final String PARAMETER = "cols";

  private static final Set<String> STATES = Set.of("state", "reason");

  /**
   * @param remembered what the cookie holds, names separated by dots; empty for nothing
   * @param asked values of the parameter, each with names separated by commas; unknown names are
   *     ignored
   */
  static Columns of(
      List<String> all, List<String> usual, String cookie, String remembered, String... asked) {
    List<String> own = known(all, "\\.", remembered);
    List<String> unasked = own.isEmpty() ? usual : own;
    List<String> wanted = known(all, ",", asked);
    boolean named = !wanted.isEmpty() && !wanted.equals(unasked);
    return new Columns(all, named ? wanted : unasked, named, cookie);
  }

  private static List<String> known(List<String> all, String separator, String... values) {
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) {
      names.addAll(List.of(value.split(separator, -1)));
    }
    List<String> known = new ArrayList<>(all);
    known.retainAll(names);
    return List.copyOf(known);
  }

  public boolean shows(String name) {
    return shown.contains(name);
  }

  /** The parameter's value in an address; null if the same columns come without it. */
  String inAddress() {
    return named ? getNames() : null;
  }

  /** Those shown, separated by commas. */
  public String getNames() {
    return String.join(",", shown);
  }

  /** The list with these columns for everybody, whatever they chose for themselves. */
  public ListAddress in(ListAddress address) {
    return address.with(PARAMETER, getNames());
  }

  /**
   * What a column is on a phone, where a row is a card of two lines, as a class of its cells: the
   * name, the state, or one of the facts below; empty if it is left out there.
   *
   * @param facts how many facts there is room for
   */
  public String role(String name, int facts) {
    if (name.equals(shown.getFirst())) {
      return "card-name";
    }
    if (STATES.contains(name)) {
      return "card-state";
    }
    boolean fits =
        shown.stream()
            .skip(1)
            .filter(other -> !STATES.contains(other))
            .limit(facts)
            .anyMatch(name::equals);
    return fits ? "card-fact" : "";
  }
}

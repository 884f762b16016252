package net.lastmile.api.staff;

/**
 * Fields to change; null: leave. What mends a lost password or phone ends every session of that
 * person, and is a colleague's to do: one's own is changed with the identity provider.
 *
 * @param password a new one, to be changed at the next log-in
 * @param resetSecondFactor true: the app that gave codes is forgotten, none is asked for until
 *     another is set up
 */
public record StaffUpdate(
    String fullName,
    String email,
    String kind,
    Boolean active,
    String password,
    Boolean resetSecondFactor) {
  @Override
  public String toString() {
    return "StaffUpdate[fullName=" + fullName + ", kind=" + kind + ", active=" + active + "]";
  }
}

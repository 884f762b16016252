package net.lastmile.api.staff;

/** Kinds as in {@link net.lastmile.api.tenancy.MeView}. */
public record StaffRequest(
    String username, String fullName, String email, String kind, String password) {
  @Override
  public String toString() {
    return "StaffRequest[username=" + username + ", kind=" + kind + "]";
  }
}

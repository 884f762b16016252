package net.lastmile.api.subscribers;

/**
 * @param password in clear; empty if the line logs in with an empty one
 */
public record LinePasswordView(String password) {
  @Override
  public String toString() {
    return "LinePasswordView[]";
  }
}

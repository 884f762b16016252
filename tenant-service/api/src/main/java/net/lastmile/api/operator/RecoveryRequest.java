package net.lastmile.api.operator;

/**
 * What lets somebody of a tenant back in.
 *
 * @param password a new one, to be changed at the next log-in; null: the old one stays
 * @param resetSecondFactor true: the app that gave codes is forgotten
 */
public record RecoveryRequest(String password, Boolean resetSecondFactor) {
  @Override
  public String toString() {
    return "RecoveryRequest[resetSecondFactor=" + resetSecondFactor + "]";
  }
}

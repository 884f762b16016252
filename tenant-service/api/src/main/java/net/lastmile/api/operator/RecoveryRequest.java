package net.lastmile.api.operator;

import net.lastmile.api.field.NewPassword;

/**
 * How to let a staff member of a tenant back in.
 *
 * @param password a new one, to be changed at the next log-in; null keeps the old one
 * @param resetSecondFactor true: the authenticator app is forgotten
 */
public record RecoveryRequest(@NewPassword String password, Boolean resetSecondFactor) {
  @Override
  public String toString() {
    return "RecoveryRequest[resetSecondFactor=" + resetSecondFactor + "]";
  }
}

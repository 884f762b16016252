package net.lastmile.identity.keycloak;

import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * How to let in somebody who has lost a password or a phone.
 *
 * @param credential the new password's hash, see {@link PasswordHash}, or null to keep the old one
 * @param mustChangePassword whether the person has to replace that password at the next log-in
 * @param secondFactor whether the authenticator app is forgotten
 */
public record Recovery(String credential, boolean mustChangePassword, boolean secondFactor) {
  public static final Recovery NONE = byColleague(null, false);

  /** A colleague set the password, and knows it. */
  public static Recovery byColleague(String credential, boolean secondFactor) {
    return new Recovery(credential, true, secondFactor);
  }

  /** The person chose the password. */
  public static Recovery byOneself(String credential) {
    return new Recovery(credential, false, false);
  }

  public boolean isNone() {
    return !replacesPassword() && !secondFactor;
  }

  public boolean replacesPassword() {
    return credential != null;
  }

  /** Whether a credential of this type is removed. */
  boolean ends(String type) {
    return switch (type) {
      case CredentialRepresentation.PASSWORD -> replacesPassword();
      case "otp" -> secondFactor;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "Recovery[password=" + replacesPassword() + ", secondFactor=" + secondFactor + "]";
  }
}

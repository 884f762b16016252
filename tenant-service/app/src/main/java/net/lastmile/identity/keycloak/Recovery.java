package net.lastmile.identity.keycloak;

import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * How to let in somebody who has lost a password or a phone.
 *
 * @param credential the new password's hash, see {@link PasswordHash}, or null to keep the old one
 * @param secondFactor whether the authenticator app is forgotten
 */
public record Recovery(String credential, boolean secondFactor) {
  public static final Recovery NONE = new Recovery(null, false);

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

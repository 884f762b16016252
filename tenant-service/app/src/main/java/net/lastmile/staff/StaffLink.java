package net.lastmile.staff;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.staff.PasswordLinkPurpose;

/**
 * A link by which a member of staff of this tenant chooses a password.
 *
 * @param email where it was mailed to
 */
record StaffLink(
    UUID tenant, UUID staff, String email, PasswordLinkPurpose purpose, Instant expiresAt) {
  /** When it was mailed; the first one, of an invitation. */
  Instant sentAt() {
    return expiresAt.minus(StaffMail.life(purpose));
  }
}

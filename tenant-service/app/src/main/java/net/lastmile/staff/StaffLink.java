package net.lastmile.staff;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.staff.PasswordLinkPurpose;

/** A link by which a member of staff of this tenant chooses a password. */
record StaffLink(UUID tenant, UUID staff, PasswordLinkPurpose purpose, Instant expiresAt) {}

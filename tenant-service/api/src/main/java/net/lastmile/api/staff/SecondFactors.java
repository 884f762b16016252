package net.lastmile.api.staff;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asked for a code besides the password.
 *
 * @param staff ids of those who have set up an authenticator app
 */
public record SecondFactors(Set<UUID> staff) {}

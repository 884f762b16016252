package net.lastmile.portal.login;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A staff member's log-in outside of requests.
 *
 * @param subject who it is, by the identity provider's id, as the container knows the caller
 * @param accessToken empty once the log-in is over
 */
public record HeldLogIn(UUID tenantId, String subject, Supplier<Optional<String>> accessToken) {}

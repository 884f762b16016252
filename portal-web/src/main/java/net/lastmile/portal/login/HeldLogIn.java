package net.lastmile.portal.login;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A staff member's log-in outside of requests.
 *
 * @param subject the person's id at the identity provider, which is also the container's caller
 *     name
 * @param accessToken empty once the log-in is over
 */
public record HeldLogIn(UUID tenantId, String subject, Supplier<Optional<String>> accessToken) {}

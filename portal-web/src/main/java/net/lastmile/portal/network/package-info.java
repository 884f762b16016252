/**
 * The tenant's routers: list, form, detail with the configuration to paste (N4), certificate for
 * RADIUS over TLS.
 *
 * <p>A secret is shown once, on the page after it was made; only there does the configuration
 * contain it (N1).
 *
 * <p>Pages and the ids on them: {@code /panel/nas} ({@code new}, {@code table}); {@code
 * /panel/nas/form} ({@code form:name}, {@code form:address}, {@code form:vendor}, {@code
 * form:submit}); {@code /panel/nas/detail?id=} ({@code secret}, {@code router-configuration},
 * {@code actions:replaceSecret}, {@code actions:delete}); {@code /panel/nas/radsec?id=} ({@code
 * first:issue}, {@code key}, {@code certificate}, {@code authority}, {@code form:signingRequest},
 * {@code form:submit}, {@code actions:replace}, {@code actions:revoke}); {@code /panel/nas/api?id=}
 * ({@code form:user}, {@code form:password}, {@code form:tls}, {@code form:port}, {@code
 * form:certificate}, {@code form:submit}, {@code tests:run}, {@code outcome}, {@code tests:trust},
 * {@code actions:remove}).
 */
package net.lastmile.portal.network;

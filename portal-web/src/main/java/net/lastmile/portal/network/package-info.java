/**
 * The tenant's routers: list, form, detail with the configuration to paste (N4).
 *
 * <p>A secret is shown once, on the page after it was made, and only there stands in the
 * configuration (N1).
 *
 * <p>Pages and the ids on them: {@code /panel/nas} ({@code new}, {@code table}); {@code
 * /panel/nas/form} ({@code form:name}, {@code form:address}, {@code form:vendor}, {@code
 * form:submit}); {@code /panel/nas/detail?id=} ({@code secret}, {@code router-configuration},
 * {@code actions:replaceSecret}, {@code actions:delete}).
 */
package net.lastmile.portal.network;

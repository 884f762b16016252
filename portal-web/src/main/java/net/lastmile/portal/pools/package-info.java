/**
 * Pools of addresses that the edges lease from.
 *
 * <p>Pages and the ids on them: {@code /panel/pools} ({@code new}, {@code table}); {@code
 * /panel/pools/form} ({@code form:name}, {@code form:kind}, {@code form:ranges}, {@code
 * form:submit}, {@code actions:delete}).
 */
package net.lastmile.portal.pools;

/**
 * The realm {@code platform} as Keycloak imports it at its first start.
 *
 * <p>{@link PlatformRealm} fills the template under {@code realms/} with what differs between
 * installations: generated secrets and the edge nodes known at that time. It needs only the JDK, so
 * the launcher can call it.
 *
 * <ol>
 *   <li>No value has a default: a realm without every secret is not rendered.
 *   <li>Values are written as JSON strings, whatever characters they contain.
 *   <li>The result contains secrets; whoever writes it to a file must give that mode 0600.
 * </ol>
 */
package net.lastmile.keycloak.realm;

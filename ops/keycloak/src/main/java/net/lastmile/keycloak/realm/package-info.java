/**
 * The realm {@code platform} as Keycloak imports it at its first start.
 *
 * <p>{@link PlatformRealm} fills the template under {@code realms/} with what differs between
 * installations: generated secrets and the edge nodes known at that time. It needs nothing but the
 * JDK, so the launcher can call it.
 *
 * <ol>
 *   <li>No value has a default: a realm without every secret is not rendered.
 *   <li>Values are written as JSON strings, whatever octets they hold.
 *   <li>The result holds secrets; who writes it gives the file mode 0600.
 * </ol>
 */
package net.lastmile.keycloak.realm;

/**
 * Logs staff in at one tenant.
 *
 * <p>Names are unique inside a tenant only: people type {@code ana}, Keycloak stores {@code
 * ana@demo}. The tenant is determined by the client ({@code panel-demo} carries it) and by the
 * scope {@code organization:demo}, never by the person.
 *
 * <ol>
 *   <li>Nobody completes a log-in for an organization they do not belong to, by password or by
 *       cookie.
 *   <li>A stranger's name, an unknown name and a wrong password get the same answer after the same
 *       work.
 *   <li>A browser holds one log-in: one at another tenant replaces it, but only once it has
 *       succeeded.
 * </ol>
 */
package net.lastmile.keycloak.login;

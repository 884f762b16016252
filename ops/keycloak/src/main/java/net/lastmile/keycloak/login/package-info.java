/**
 * Logs staff in at one tenant.
 *
 * <p>Names are unique inside a tenant only: people type {@code ana}, Keycloak stores {@code
 * ana@demo}. Which tenant is meant comes from the client ({@code panel-demo} carries it) and from
 * the scope {@code organization:demo}, never from the person.
 *
 * <ol>
 *   <li>Nobody gets through a log-in for an organization they are no member of, by password or by
 *       cookie.
 *   <li>A stranger's name, an unknown name and a wrong password get the same answer after the same
 *       work.
 *   <li>A browser holds one log-in: one at another tenant replaces it, and only once it succeeded.
 * </ol>
 */
package net.lastmile.keycloak.login;

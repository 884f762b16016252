/**
 * Staff log-in to a panel, by OpenID Connect with the client of the panel's own tenant.
 *
 * <ol>
 *   <li>Code flow with PKCE (RFC 7636). The browser keeps state and verifier in a sealed cookie
 *       until it comes back; there is no session before the log-in. The scope asks for the
 *       organization of the host's tenant.
 *   <li>A log-in counts only if, according to the API, the token's tenant is the host's.
 *   <li>{@code /log-in?action=} has Keycloak set up TOTP or change the password (its application
 *       initiated actions) and comes back to the account page.
 *   <li>{@code /log-out} ends every session of that person, in every browser, through the API. A
 *       link from another site's page ends nothing.
 *   <li>Container security alone decides who enters {@code /panel}: {@link
 *       net.lastmile.portal.login.PanelLogIn}. Jakarta's own OpenID mechanism cannot vary its
 *       client by host, and Payara's answers 401 to Keycloak's return from an action.
 * </ol>
 */
package net.lastmile.portal.login;

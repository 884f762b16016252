/**
 * Staff log-in to a panel, by OpenID Connect with the client of the panel's own tenant.
 *
 * <ol>
 *   <li>Code flow with PKCE (RFC 7636); the browser itself keeps state and verifier, sealed, until
 *       it comes back: a session begins with the log-in. The scope asks for the host's
 *       organization.
 *   <li>A log-in counts only if the API says, of the token, that its tenant is the host's.
 *   <li>{@code /log-in?action=} has Keycloak set up TOTP or change the password (its application
 *       initiated actions) and comes back to the account page.
 *   <li>{@code /log-out} ends every session of that person, in every browser; the API does it.
 *       Another site's page that leads there ends nothing.
 *   <li>Container security alone decides who enters {@code /panel}: {@link
 *       net.lastmile.portal.login.PanelLogIn}. Jakarta's own OpenID mechanism cannot vary its
 *       client by host, and Payara's answers 401 to Keycloak's return from an action.
 * </ol>
 */
package net.lastmile.portal.login;

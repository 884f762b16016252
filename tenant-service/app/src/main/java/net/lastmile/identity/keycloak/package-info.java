/**
 * Keycloak, reached through one service account and only from here. Every call has a timeout, is
 * retried, fails fast while Keycloak is down, and may be repeated without harm. Passwords are sent
 * as hashes.
 */
package net.lastmile.identity.keycloak;

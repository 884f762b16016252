/**
 * Keycloak, reached through one service account and from nowhere else. Every call has a timeout, is
 * tried again, gives up early while Keycloak is down, and may be repeated without harm. Passwords
 * go over as hashes.
 */
package net.lastmile.identity.keycloak;

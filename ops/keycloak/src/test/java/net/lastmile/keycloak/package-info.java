/**
 * The realm, the log-in and the theme in a real Keycloak, driven over HTTP as browsers, panels,
 * edges and the platform drive it. One server serves all tests; each test makes tenants of its own.
 */
package net.lastmile.keycloak;

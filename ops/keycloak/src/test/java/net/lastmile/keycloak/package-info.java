/**
 * The realm, the log-in and the theme in a real Keycloak, used over HTTP as browsers, panels, edges
 * and the platform use it. One server serves all tests; each test makes its own tenants.
 */
package net.lastmile.keycloak;

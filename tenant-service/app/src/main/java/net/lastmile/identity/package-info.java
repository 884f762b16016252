/**
 * Who calls: reads the bearer token once a request, finds its tenant, and holds every endpoint to
 * its {@link net.lastmile.platform.security.Gate}. Keycloak is reached from here alone.
 */
package net.lastmile.identity;

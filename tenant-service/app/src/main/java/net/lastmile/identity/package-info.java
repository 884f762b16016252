/**
 * Who calls: reads the bearer token once a request, finds its tenant, and checks every endpoint
 * against its {@link net.lastmile.platform.security.Gate}. Only this package reaches Keycloak.
 */
package net.lastmile.identity;

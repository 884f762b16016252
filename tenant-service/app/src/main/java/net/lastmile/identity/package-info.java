/**
 * Who calls: reads the bearer token once a request, finds its tenant, and checks every endpoint
 * against its {@link net.lastmile.api.permissions.Gate}. Only this package reaches Keycloak.
 */
package net.lastmile.identity;

/**
 * Who may call what. Every method of a resource class carries {@link
 * net.lastmile.api.permissions.Gate}: {@code @Gate(permission = Permission.NAS_CREATE)} for staff,
 * {@code @Gate(Audience.EDGE)} for nodes. The token is read once a request, by {@code identity};
 * {@link net.lastmile.platform.security.Caller} tells the other packages who it was.
 */
package net.lastmile.platform.security;

/**
 * Staff choose a password by themselves: {@code /forgotten} asks for a link by mail ({@code
 * form:login}, {@code form:submit}), {@code /password?token=…} is behind it ({@code form:password},
 * {@code form:submit}). Both stand on the panel's host, need no log-in and keep no session.
 */
package net.lastmile.portal.passwords;

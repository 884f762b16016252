/**
 * Sign-up of a tenant by itself.
 *
 * <ol>
 *   <li>Nothing is provisioned before the e-mail address is verified.
 *   <li>The token is in the mail alone; kept is its hash. It is good once, for 24 hours, and after
 *       that only for asking how far provisioning is.
 *   <li>A slug is had by who verifies first.
 *   <li>So many sign-ups an hour from one IPv4 address or IPv6 network of 64 bits, and for one
 *       mailbox however its address is spelt, and no more.
 * </ol>
 */
package net.lastmile.signup;

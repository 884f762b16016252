/**
 * Sign-up of a tenant by itself.
 *
 * <ol>
 *   <li>Nothing is provisioned before the e-mail address is verified.
 *   <li>The token is only in the mail; its hash is stored. It can be used once, within 24 hours,
 *       and after that only to ask how far provisioning is.
 *   <li>A slug goes to the sign-up that is verified first.
 *   <li>Sign-ups an hour are limited for each IPv4 address or IPv6 network of 64 bits, and for each
 *       mailbox however its address is spelt.
 * </ol>
 */
package net.lastmile.signup;

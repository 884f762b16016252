/**
 * Slows down who guesses passwords, without keeping a name's owner out.
 *
 * <ol>
 *   <li>Wrong passwords are counted for a name and the address they come from: ten hold up that
 *       name there, and nowhere else, for a minute at most (the realm's rules).
 *   <li>Wrong passwords from ten times as many are a guesser with many addresses: the name is held
 *       up everywhere but where its owner is logged in.
 * </ol>
 */
package net.lastmile.keycloak.guessing;

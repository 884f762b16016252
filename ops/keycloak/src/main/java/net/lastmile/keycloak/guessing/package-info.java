/**
 * Slows down password guessing without keeping a name's owner out.
 *
 * <ol>
 *   <li>Wrong passwords are counted for a name and the address they come from: ten hold up that
 *       name there, and nowhere else, for a minute at most (the realm's rules).
 *   <li>Ten wrong passwords from each of ten addresses are a guesser with many: the name is held up
 *       everywhere but where its owner is logged in, and otherwise tried by one at a time. One
 *       address alone never gets there.
 * </ol>
 */
package net.lastmile.keycloak.guessing;

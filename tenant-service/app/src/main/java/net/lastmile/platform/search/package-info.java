/**
 * Search texts that people type, made comparable with stored data (ADR 0027).
 *
 * <ol>
 *   <li>Both sides are folded by the same functions of the database ({@code platform.fold} and
 *       those beside it), so that query and index cannot differ.
 *   <li>A text is searched as everything it may be: a name, part of a hardware address, a phone
 *       number, an address or a prefix.
 * </ol>
 */
package net.lastmile.platform.search;

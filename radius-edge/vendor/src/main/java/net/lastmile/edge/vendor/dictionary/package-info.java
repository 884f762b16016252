/**
 * RADIUS attributes by name, from dictionary files in FreeRADIUS's format.
 *
 * <p>The files beside this package hold what our templates use, written from the RFCs and the
 * vendors' published numbers, under the names that FreeRADIUS gave them, so that an operator meets
 * no new ones. More come from a directory of the operator's ({@code dictionaries} in
 * docs/configuration.md).
 *
 * <ol>
 *   <li>A file that cannot be read is refused with its name and the line; so is a word that is not
 *       understood, for it may change what goes over the wire.
 *   <li>Of two definitions the later one holds, as in FreeRADIUS, so that its own files load over
 *       ours; where they differ, a warning names file and line.
 *   <li>Attributes outside the plain layout (nested, extended, internal) are passed over.
 * </ol>
 */
package net.lastmile.edge.vendor.dictionary;

/**
 * RADIUS attributes by name, from dictionary files in FreeRADIUS's format.
 *
 * <p>The files beside this package hold what our templates use, written from the RFCs and the
 * vendors' published numbers, under FreeRADIUS's names, which operators know. An operator can add
 * more in a directory ({@code dictionaries} in docs/configuration.md).
 *
 * <ol>
 *   <li>A file that cannot be read is rejected with its name and the line; so is an unknown word,
 *       since it may change what goes over the wire.
 *   <li>Of two definitions the later one applies, as in FreeRADIUS, so that FreeRADIUS's files load
 *       over ours; if they differ, a warning names file and line.
 *   <li>Attributes outside the plain layout (nested, extended, internal) are skipped.
 * </ol>
 */
package net.lastmile.edge.templates.dictionary;

/**
 * What surrounds every page: navigation, formats, errors, headers.
 *
 * <ol>
 *   <li>{@code /panel/*} needs a log-in (web.xml); everything else is public and holds no tenant's
 *       data.
 *   <li>No page loads anything from another origin.
 *   <li>All pages have one style sheet, which the build joins from {@code src/main/style}: fonts,
 *       variables, frame, content, lists, tables, controls, overlays. The log-in page shares the
 *       first two (ADR 0040).
 *   <li>Numbers, times and money go through {@link net.lastmile.portal.shell.Formats}.
 * </ol>
 */
package net.lastmile.portal.shell;

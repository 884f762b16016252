/**
 * What every page stands in: which site a host name is, texts, formats, errors, headers, layout.
 *
 * <ol>
 *   <li>A host name nobody has gets a 404 and nothing else; a panel's host serves that tenant
 *       alone.
 *   <li>A path that can be read in two ways is a 404 ({@link net.lastmile.portal.shell.PlainPath});
 *       what is decided by path is decided by the one that chose the servlet.
 *   <li>{@code /panel/*} needs a log-in (web.xml); all else is public and holds no tenant's data.
 *   <li>No page loads anything from another origin.
 *   <li>Every word on a page comes from {@code Texts.properties}; numbers, times and money go
 *       through {@link net.lastmile.portal.shell.Formats}.
 * </ol>
 */
package net.lastmile.portal.shell;

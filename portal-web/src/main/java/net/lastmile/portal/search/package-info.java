/**
 * The search over everything (Ctrl-K or {@code /}): pages, and what each feature finds.
 *
 * <p>{@code GET /panel/find?q=} answers JSON for the dialog on every page ({@code #finder}).
 */
package net.lastmile.portal.search;

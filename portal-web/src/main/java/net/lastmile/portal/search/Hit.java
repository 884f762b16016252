package net.lastmile.portal.search;

/**
 * A search result.
 *
 * @param kind what it is, in the page's language
 * @param icon name of a PrimeIcons icon
 * @param url address of its page
 */
public record Hit(String kind, String icon, String title, String note, String url) {}

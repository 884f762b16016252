package net.lastmile.portal.search;

/**
 * Something found.
 *
 * @param kind what it is, in the page's language
 * @param icon of PrimeIcons
 * @param url where it is
 */
public record Hit(String kind, String icon, String title, String note, String url) {}

package net.lastmile.portal.feature;

/**
 * A search result.
 *
 * @param kind key of the text that says what it is
 * @param icon name of a PrimeIcons icon
 * @param path address of its page in the panel; null for none
 */
public record Hit(String kind, String icon, String title, String note, String path) {}

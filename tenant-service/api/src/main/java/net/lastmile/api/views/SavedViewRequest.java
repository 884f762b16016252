package net.lastmile.api.views;

/**
 * @param list the list it belongs to, for instance {@code subscribers}
 * @param name at most 60 characters
 * @param query as in the list's address, percent-encoded: {@code state=ONLINE&sort=-expiryDate}
 */
public record SavedViewRequest(String list, String name, String query) {}

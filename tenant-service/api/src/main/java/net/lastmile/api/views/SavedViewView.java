package net.lastmile.api.views;

import java.util.UUID;

/** A saved view of a list, with {@code query} as in the list's address. */
public record SavedViewView(UUID id, String list, String name, String query) {}

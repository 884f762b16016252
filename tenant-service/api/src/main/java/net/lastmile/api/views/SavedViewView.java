package net.lastmile.api.views;

import java.util.UUID;

/** A view of a list, with {@code query} as in its address. */
public record SavedViewView(UUID id, String list, String name, String query) {}

package net.lastmile.portal.lists;

/**
 * A filter by one value, as a chip.
 *
 * @param count how many there are; null if they are not counted
 */
public record Chip(String label, String to, boolean active, Long count) {}

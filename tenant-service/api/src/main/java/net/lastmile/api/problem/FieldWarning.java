package net.lastmile.api.problem;

/**
 * Something odd about a field whose value was accepted all the same.
 *
 * @param code stable, for programs
 * @param message for people, in English
 */
public record FieldWarning(String field, String code, String message) {}

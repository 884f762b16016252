package net.lastmile.api.problem;

/**
 * What is odd about a field, and was taken all the same.
 *
 * @param code stable, for programs
 * @param message for people, in English
 */
public record FieldWarning(String field, String code, String message) {}

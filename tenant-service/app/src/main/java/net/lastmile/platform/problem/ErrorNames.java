package net.lastmile.platform.problem;

import java.util.Locale;

/**
 * How the constants of error enums are spelled outside: {@code NAME_TAKEN} is {@code name-taken}.
 */
public final class ErrorNames {
  private ErrorNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

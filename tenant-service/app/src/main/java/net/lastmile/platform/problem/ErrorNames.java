package net.lastmile.platform.problem;

import java.util.Locale;

/** How clients see the constants of error enums: {@code NAME_TAKEN} as {@code name-taken}. */
public final class ErrorNames {
  private ErrorNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

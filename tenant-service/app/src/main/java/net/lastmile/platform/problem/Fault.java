package net.lastmile.platform.problem;

import java.util.Locale;

/**
 * What one constant of a feature's error enum says.
 *
 * @param code stable name for programs: feature, dot, what: {@code plan.name-taken}
 */
public record Fault(ProblemKind kind, String code) {
  /** The fault of a constant: {@code NAME_TAKEN} of feature {@code plan} as in the example. */
  public static Fault of(String feature, Enum<?> constant, ProblemKind kind) {
    String what = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Fault(kind, feature + "." + what);
  }
}

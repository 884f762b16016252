package net.lastmile.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tenant may switch on and off (T12). Only this enum defines features. */
public enum Feature {
  FIRST_STEPS(true, "The way to the first log-in, ticked off, in the panel's navigation."),
  ADDRESS_POOLS(
      true,
      "Addresses leased by the edges: their page, and their part of the plan form. What plans"
          + " lease already goes on.");

  private final boolean byDefault;
  private final String description;

  Feature(boolean byDefault, String description) {
    this.byDefault = byDefault;
    this.description = description;
  }

  public boolean byDefault() {
    return byDefault;
  }

  public String description() {
    return description;
  }

  /** As clients see it: {@code address-pools}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Feature> of(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key().equals(key)).findFirst();
  }
}

package net.lastmile.tenancy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lastmile.platform.problem.FieldErrors;

/** A tenant's choices of features; all other features have their defaults. */
public record FeatureChoices(Map<Feature, Boolean> features) {
  static final FeatureChoices NONE = new FeatureChoices(Map.of());

  public FeatureChoices {
    features = Map.copyOf(features);
  }

  public boolean isOn(Feature feature) {
    return features.getOrDefault(feature, feature.byDefault());
  }

  /** Every feature by its key, and whether it is on. */
  public Map<String, Boolean> all() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      all.put(feature.key(), isOn(feature));
    }
    return all;
  }

  /** The choices with these changes; unknown keys are ignored, see {@link #check}. */
  FeatureChoices with(Map<String, Boolean> changes) {
    if (changes == null) {
      return this;
    }
    Map<Feature, Boolean> after = new EnumMap<>(Feature.class);
    after.putAll(features);
    changes.forEach(
        (key, on) -> Feature.of(key).filter(_ -> on != null).ifPresent(f -> after.put(f, on)));
    return new FeatureChoices(after);
  }

  static void check(Map<String, Boolean> changes, FieldErrors errors) {
    if (changes != null) {
      changes.forEach(
          (key, on) ->
              errors
                  .check(
                      Feature.of(key).isPresent(),
                      "features." + key,
                      "unknown",
                      "There is no such feature.")
                  .required("features." + key, on));
    }
  }

  @Override
  public String toString() {
    return features.toString();
  }
}

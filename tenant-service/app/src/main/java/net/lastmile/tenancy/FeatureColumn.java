package net.lastmile.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Choices as lines of {@code key=true}. A feature that no longer exists is skipped. */
@Converter
public class FeatureColumn implements AttributeConverter<FeatureChoices, String> {
  @Override
  public String convertToDatabaseColumn(FeatureChoices choices) {
    return choices.features().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(choice -> choice.getKey().key() + "=" + choice.getValue())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public FeatureChoices convertToEntityAttribute(String column) {
    Map<Feature, Boolean> choices = new EnumMap<>(Feature.class);
    for (String line : column == null ? new String[0] : column.split("\n", -1)) {
      int sign = line.indexOf('=');
      if (sign > 0) {
        boolean on = Boolean.parseBoolean(line.substring(sign + 1));
        Feature.of(line.substring(0, sign)).ifPresent(feature -> choices.put(feature, on));
      }
    }
    return new FeatureChoices(choices);
  }
}

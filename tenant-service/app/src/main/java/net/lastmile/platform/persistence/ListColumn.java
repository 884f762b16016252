package net.lastmile.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Short texts without line ends, one a line; for lists that are always read whole. */
@Converter
public class ListColumn implements AttributeConverter<List<String>, String> {
  private static final String SEPARATOR = "\n";

  @Override
  public String convertToDatabaseColumn(List<String> values) {
    return String.join(SEPARATOR, values);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column == null || column.isEmpty() ? List.of() : List.of(column.split(SEPARATOR, -1));
  }
}

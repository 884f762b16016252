package net.lastmile.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** UUIDs in PostgreSQL's own type, null included, which EclipseLink 4 does not handle by itself. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {
  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(Object value) {
    return switch (value) {
      case null -> null;
      case UUID id -> id;
      default -> UUID.fromString(value.toString());
    };
  }
}

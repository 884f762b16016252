package net.lastmile.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** UUIDs as PostgreSQL has them, null included: EclipseLink 4 stumbles over null by itself. */
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

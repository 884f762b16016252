package net.lastmile.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * UUIDs that may be null: EclipseLink 4 stumbles over those by itself. Applies to every attribute
 * but identifiers; the driver leaves it to PostgreSQL what type a text is.
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, String> {
  @Override
  public String convertToDatabaseColumn(UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public UUID convertToEntityAttribute(String text) {
    return text == null ? null : UUID.fromString(text);
  }
}

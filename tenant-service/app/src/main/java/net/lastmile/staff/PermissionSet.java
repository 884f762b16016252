package net.lastmile.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;

/** Names of permissions as one text, parted by spaces; a name that no longer exists is left out. */
@Converter
public class PermissionSet implements AttributeConverter<Set<Permission>, String> {
  private static final Map<String, Permission> BY_NAME =
      Stream.of(Permission.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  @Override
  public String convertToDatabaseColumn(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  @Override
  public Set<Permission> convertToEntityAttribute(String names) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (String name : names.split(" ", -1)) {
      Permission permission = BY_NAME.get(name);
      if (permission != null) {
        permissions.add(permission);
      }
    }
    return Collections.unmodifiableSet(permissions);
  }
}

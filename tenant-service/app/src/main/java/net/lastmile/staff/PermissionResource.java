package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.PermissionView;
import net.lastmile.api.permissions.StaffKind;

/** {@code /permissions} */
@RequestScoped
public class PermissionResource implements PermissionApi {
  private static final List<PermissionView> CATALOGUE =
      Stream.of(Permission.values()).map(PermissionResource::view).toList();

  @Override
  public List<PermissionView> list() {
    return CATALOGUE;
  }

  private static PermissionView view(Permission permission) {
    Set<StaffKind> kinds =
        Stream.of(StaffKind.values())
            .filter(permission::isFor)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaffKind.class)));
    return new PermissionView(
        permission,
        permission.code(),
        permission.area(),
        permission.description(),
        kinds,
        permission.waitsFor().orElse(null));
  }
}

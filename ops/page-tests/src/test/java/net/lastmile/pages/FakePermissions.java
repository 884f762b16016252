package net.lastmile.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.PermissionView;
import net.lastmile.api.permissions.StaffKind;

/** The catalogue, which is the same for all. */
record FakePermissions() implements PermissionApi {
  @Override
  public List<PermissionView> list() {
    return Stream.of(Permission.values())
        .map(
            permission ->
                new PermissionView(
                    permission,
                    permission.code(),
                    permission.area(),
                    permission.description(),
                    EnumSet.of(StaffKind.ADMIN),
                    permission.waitsFor().orElse(null)))
        .toList();
  }
}

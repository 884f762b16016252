package net.lastmile.portal.permissions;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionArea;
import net.lastmile.api.permissions.PermissionView;

/**
 * The permissions of one part of the panel.
 *
 * @param given how many of them are given
 */
public record Area(PermissionArea name, List<PermissionView> permissions, long given)
    implements Serializable {

  /** In the catalogue's order, without areas that have nothing to show. */
  static List<Area> of(
      List<PermissionView> catalogue, Predicate<Permission> shown, Predicate<Permission> given) {
    Map<PermissionArea, List<PermissionView>> areas =
        catalogue.stream()
            .filter(permission -> shown.test(permission.name()))
            .collect(
                Collectors.groupingBy(
                    PermissionView::area,
                    () -> new EnumMap<>(PermissionArea.class),
                    Collectors.toList()));
    return areas.entrySet().stream()
        .map(
            area ->
                new Area(
                    area.getKey(),
                    area.getValue(),
                    area.getValue().stream().filter(one -> given.test(one.name())).count()))
        .toList();
  }
}

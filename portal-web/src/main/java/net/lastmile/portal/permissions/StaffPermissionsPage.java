package net.lastmile.portal.permissions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.StaffPermissionView;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffView;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** What one of the staff may do, and why. */
@Named
@RequestScoped
public class StaffPermissionsPage {
  private StaffView person;
  private Map<Permission, StaffPermissionView> told;
  private List<Area> areas;

  @Inject @Param private String id;
  @Inject private StaffApi staffApi;
  @Inject private PermissionApi permissionApi;

  @PostConstruct
  void load() {
    UUID who = Id.of(id);
    person = staffApi.get(who);
    told =
        staffApi.permissions(who).stream()
            .collect(Collectors.toMap(StaffPermissionView::permission, Function.identity()));
    areas = Area.of(permissionApi.list(), _ -> true, permission -> told.get(permission).allowed());
  }

  public StaffView getPerson() {
    return person;
  }

  public List<Area> getAreas() {
    return areas;
  }

  public long getAllowed() {
    return told.values().stream().filter(StaffPermissionView::allowed).count();
  }

  public StaffPermissionView of(Permission permission) {
    return told.get(permission);
  }
}

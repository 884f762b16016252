package net.lastmile.portal.permissions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** What a permission group gives, by itself or beside another one. */
@Named
@RequestScoped
public class PermissionGroupPage {
  private PermissionGroupView group;
  private PermissionGroupView other;
  private List<PermissionGroupView> others;
  private List<Area> areas;

  @Inject @Param private String id;

  @Inject
  @Param(name = "with")
  private String with;

  @Inject private PermissionGroupApi groupApi;
  @Inject private PermissionApi permissionApi;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    group = groupApi.get(Id.of(id));
    other = with == null || with.isBlank() ? null : groupApi.get(Id.of(with));
    others = groupApi.list().stream().filter(one -> !one.id().equals(group.id())).toList();
    areas =
        Area.of(
            permissionApi.list(),
            permission -> other == null ? gives(permission) : differs(permission),
            this::gives);
  }

  private boolean differs(Permission permission) {
    return gives(permission) != otherGives(permission);
  }

  public boolean gives(Permission permission) {
    return group.permissions().contains(permission);
  }

  public boolean otherGives(Permission permission) {
    return other != null && other.permissions().contains(permission);
  }

  public String delete() {
    return submission.attempt(
        () -> {
          groupApi.delete(group.id());
          submission.announce("permissionGroups.deleted", group.name());
          return "/panel/permission-groups?faces-redirect=true";
        });
  }

  /** Groups to compare with. */
  public List<PermissionGroupView> getOthers() {
    return others;
  }

  public PermissionGroupView getGroup() {
    return group;
  }

  /** Null unless two are compared. */
  public PermissionGroupView getOther() {
    return other;
  }

  /** What the group gives, or in what the two differ. */
  public List<Area> getAreas() {
    return areas;
  }
}

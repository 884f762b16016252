package net.lastmile.pages;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupRequest;
import net.lastmile.api.permissions.PermissionGroupView;

/** A tenant's permission groups; only those of its own are changed. */
record FakePermissionGroups(FakeTenant tenant) implements PermissionGroupApi {
  @Override
  public List<PermissionGroupView> list() {
    return tenant.groups.all().stream().map(this::counted).toList();
  }

  @Override
  public PermissionGroupView create(String idempotencyKey, PermissionGroupRequest request) {
    return tenant.groups.add(request);
  }

  @Override
  public PermissionGroupView get(UUID id) {
    return counted(tenant.groups.get(id));
  }

  private PermissionGroupView counted(PermissionGroupView group) {
    long members =
        tenant.staff.all().stream()
            .filter(one -> group.id().equals(one.permissionGroupId()))
            .count();
    return new PermissionGroupView(
        group.id(),
        group.name(),
        group.description(),
        group.builtIn(),
        group.kind(),
        group.permissions(),
        members);
  }

  @Override
  public PermissionGroupView update(UUID id, PermissionGroupRequest changes) {
    return tenant.groups.change(id, changes);
  }

  @Override
  public void delete(UUID id) {
    tenant.groups.remove(id);
  }
}

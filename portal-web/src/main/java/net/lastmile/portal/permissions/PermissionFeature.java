package net.lastmile.portal.permissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;

/** Permission groups in the navigation and the audit trail. */
@ApplicationScoped
class PermissionFeature implements Feature {
  @Inject private PermissionGroupApi groupApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.setting(
            55,
            "/panel/permission-groups",
            "nav.permissionGroups",
            "pi-key",
            "settings.permissionGroups",
            Permission.PERMISSIONS_VIEW));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage(
            "/panel/permission-groups/form",
            Permission.PERMISSIONS_CREATE,
            Permission.PERMISSIONS_EDIT));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("permission-group", "permissionGroups");
  }

  @Override
  public Map<String, Function<UUID, String>> names() {
    return Map.of("permissionGroupId", id -> groupApi.get(id).name());
  }
}

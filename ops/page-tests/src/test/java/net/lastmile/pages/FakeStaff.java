package net.lastmile.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionReason;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.permissions.StaffPermissionView;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;

/** A tenant's log-ins. */
record FakeStaff(FakeTenant tenant) implements StaffApi {
  @Override
  public Page<StaffView> list(PageQuery query) {
    return tenant.staff.list(query, _ -> true);
  }

  @Override
  public StaffView create(String idempotencyKey, StaffRequest request) {
    StaffView made = named(tenant.staff.add(request));
    return request.password() == null ? invite(made.id()) : made;
  }

  private StaffView named(StaffView made) {
    return made.permissionGroupId() == null
        ? made
        : tenant.staff.change(
            made.id(),
            Map.of("permissionGroup", tenant.groups.get(made.permissionGroupId()).name()));
  }

  @Override
  public StaffView invite(UUID id) {
    return tenant.staff.change(id, Map.of("invitedAt", Instant.now().toString(), "active", true));
  }

  /** Every administrator has one. */
  @Override
  public SecondFactors secondFactors() {
    return new SecondFactors(
        tenant.staff.all().stream()
            .filter(staff -> staff.kind() == StaffKind.ADMIN)
            .map(StaffView::id)
            .collect(Collectors.toSet()));
  }

  @Override
  public StaffView get(UUID id) {
    return tenant.staff.get(id);
  }

  @Override
  public List<StaffPermissionView> permissions(UUID id) {
    Set<Permission> held = tenant.permissions(tenant.staff.get(id));
    return Stream.of(Permission.values())
        .map(
            permission ->
                new StaffPermissionView(
                    permission,
                    held.contains(permission),
                    held.contains(permission)
                        ? PermissionReason.GROUP
                        : PermissionReason.NOT_IN_GROUP))
        .toList();
  }

  @Override
  public StaffView update(UUID id, StaffUpdate changes) {
    return named(tenant.staff.change(id, changes));
  }
}

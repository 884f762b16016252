package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupRequest;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.platform.problem.RequestError;

/** {@code /permission-groups} */
@RequestScoped
public class PermissionGroupResource implements PermissionGroupApi {
  @Inject private PermissionGroups groups;

  @Override
  public List<PermissionGroupView> list() {
    return groups.list();
  }

  @Override
  public PermissionGroupView create(String idempotencyKey, PermissionGroupRequest request) {
    return groups.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public PermissionGroupView get(UUID id) {
    return groups.get(id);
  }

  @Override
  public PermissionGroupView update(UUID id, PermissionGroupRequest changes) {
    return groups.update(id, RequestError.requireBody(changes));
  }

  @Override
  public void delete(UUID id) {
    groups.delete(id);
  }
}

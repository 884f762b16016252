package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.staff.Permission;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /staff} */
@RequestScoped
public class StaffResource implements StaffApi {
  @Inject private StaffRegister register;
  @Inject private StaffLogins logins;

  @Override
  @Gate(permission = Permission.STAFF_VIEW)
  public Page<StaffView> list(PageQuery query) {
    return register.list(query);
  }

  @Override
  @Gate(permission = Permission.STAFF_CREATE)
  public StaffView create(String idempotencyKey, StaffRequest request) {
    return logins.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  @Gate(permission = Permission.STAFF_VIEW)
  public StaffView get(UUID id) {
    return register.require(id).view();
  }

  @Override
  @Gate(permission = Permission.STAFF_CREATE)
  public StaffView invite(UUID id) {
    return register.invite(id);
  }

  @Override
  @Gate(permission = Permission.STAFF_VIEW)
  public SecondFactors secondFactors() {
    return logins.secondFactors();
  }

  @Override
  @Gate(permission = Permission.STAFF_EDIT)
  public StaffView update(UUID id, StaffUpdate changes) {
    return logins.update(id, RequestError.requireBody(changes));
  }
}

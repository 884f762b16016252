package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.StaffPermissionView;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.platform.problem.RequestError;

/** {@code /staff} */
@RequestScoped
public class StaffResource implements StaffApi {
  @Inject private StaffRegister register;
  @Inject private StaffLogins logins;

  @Override
  public Page<StaffView> list(PageQuery query) {
    return register.list(query);
  }

  @Override
  public StaffView create(String idempotencyKey, StaffRequest request) {
    return logins.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public StaffView get(UUID id) {
    return register.require(id).view();
  }

  @Override
  public List<StaffPermissionView> permissions(UUID id) {
    return Reasons.of(register.require(id).rights());
  }

  @Override
  public StaffView invite(UUID id) {
    return register.invite(id);
  }

  @Override
  public SecondFactors secondFactors() {
    return logins.secondFactors();
  }

  @Override
  public StaffView update(UUID id, StaffUpdate changes) {
    return logins.update(id, RequestError.requireBody(changes));
  }
}

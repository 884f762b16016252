package net.lastmile.pages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;

/** A tenant's log-ins, for administrators only. */
record FakeStaff(FakeTenant tenant, StaffView caller) implements StaffApi {
  private Shelf<StaffView> forAdmins() {
    if (caller.kind() != StaffKind.ADMIN) {
      throw Refusal.of(403, "request.forbidden");
    }
    return tenant.staff;
  }

  @Override
  public Page<StaffView> list(PageQuery query) {
    return forAdmins().list(query, _ -> true);
  }

  @Override
  public StaffView create(String idempotencyKey, StaffRequest request) {
    StaffView made = forAdmins().add(request);
    return request.password() == null ? invite(made.id()) : made;
  }

  @Override
  public StaffView invite(UUID id) {
    return forAdmins().change(id, Map.of("invitedAt", Instant.now().toString(), "active", true));
  }

  /** Every administrator has one. */
  @Override
  public SecondFactors secondFactors() {
    return new SecondFactors(
        forAdmins().all().stream()
            .filter(staff -> staff.kind() == StaffKind.ADMIN)
            .map(StaffView::id)
            .collect(Collectors.toSet()));
  }

  @Override
  public StaffView get(UUID id) {
    return forAdmins().get(id);
  }

  @Override
  public StaffView update(UUID id, StaffUpdate changes) {
    return forAdmins().change(id, changes);
  }
}

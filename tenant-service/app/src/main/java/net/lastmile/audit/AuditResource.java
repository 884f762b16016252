package net.lastmile.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.security.Gate;

/** {@code /audit} */
@RequestScoped
public class AuditResource implements AuditApi {
  @Inject private AuditTrail trail;

  @Override
  @Gate(permission = Permission.AUDIT_VIEW)
  public Page<AuditView> list(PageQuery query, UUID subject) {
    return trail.list(query, subject);
  }
}

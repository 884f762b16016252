package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.problem.FieldErrors;

/** Log-ins to the APIs of the tenant's NAS (ADR 0019). */
@ApplicationScoped
@Transactional
public class ApiAccesses {
  private static final String SUBJECT = "nas";

  @PersistenceContext private EntityManager entities;
  @Inject private Network network;
  @Inject private NasSecrets secrets;
  @Inject private Audit audit;
  @Inject private Precondition precondition;

  ApiAccessView get(UUID id) {
    return require(network.require(id)).view();
  }

  /**
   * Checks that a NAS can be asked over its API.
   *
   * @throws net.lastmile.platform.problem.ProblemException if there is no such NAS or no access
   */
  public void require(UUID id) {
    require(network.require(id));
  }

  private static ApiAccessSettings require(Nas nas) {
    if (nas.apiAccess() == null) {
      throw NasError.NO_API_ACCESS.asException();
    }
    return nas.apiAccess().settings();
  }

  ApiAccessView change(UUID id, ApiAccessRequest request) {
    Nas nas = network.require(id);
    if (nas.settings().vendor() != Vendor.MIKROTIK) {
      throw NasError.NO_ROUTER_OS.asException();
    }
    ApiAccessSettings before = nas.apiAccess() == null ? null : nas.apiAccess().settings();
    FieldErrors errors = new FieldErrors();
    ApiAccessSettings after = ApiAccessSettings.of(before, request, errors);
    errors.throwIfAny();
    if (before != null) {
      precondition.require(before.view(), after.view());
    }
    byte[] password =
        request.password() == null
            ? nas.apiAccess().sealedPassword()
            : secrets.sealApiPassword(nas, request.password());
    become(nas, new HeldApiAccess(after, password), before, request.password() != null);
    return after.view();
  }

  void remove(UUID id) {
    Nas nas = network.require(id);
    become(nas, null, require(nas), false);
  }

  private void become(
      Nas nas, HeldApiAccess access, ApiAccessSettings before, boolean passwordChanged) {
    nas.holdApiAccess(access);
    entities.flush();
    FieldChanges changes = changes(before, access == null ? null : access.settings());
    changes.secret("apiPassword", passwordChanged);
    if (!changes.isEmpty()) {
      audit.record(AuditAction.UPDATE, SUBJECT, nas.id(), nas.name(), changes);
    }
    secrets.publish(nas);
  }

  /** Under field names that differ from the NAS's own. */
  static FieldChanges changes(ApiAccessSettings before, ApiAccessSettings after) {
    return FieldChanges.none()
        .field(
            "apiUser", before == null ? null : before.user(), after == null ? null : after.user())
        .field(
            "apiPort", before == null ? null : before.port(), after == null ? null : after.port())
        .field("apiTls", before == null ? null : before.tls(), after == null ? null : after.tls())
        .field(
            "apiCertificate",
            before == null ? null : before.certificate(),
            after == null ? null : after.certificate());
  }
}

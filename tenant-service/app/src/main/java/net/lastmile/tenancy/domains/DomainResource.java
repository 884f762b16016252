package net.lastmile.tenancy.domains;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.staff.Permission;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.DomainRequest;
import net.lastmile.api.tenancy.DomainView;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /domains} */
@RequestScoped
public class DomainResource implements DomainApi {
  @Inject private Domains domains;
  @Inject private DomainProof proof;

  @Override
  @Gate(permission = Permission.SETTINGS_VIEW)
  public List<DomainView> list() {
    return domains.list();
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public DomainView create(String idempotencyKey, DomainRequest request) {
    String name = RequestError.requireBody(request).name();
    return domains.create(idempotencyKey, name);
  }

  @Override
  @Gate(permission = Permission.SETTINGS_VIEW)
  public DomainView get(UUID id) {
    return domains.get(id);
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public DomainView verify(UUID id) {
    return proof.verify(id);
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public void delete(UUID id) {
    domains.delete(id);
  }
}

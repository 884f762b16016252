package net.lastmile.tenancy.domains;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.DomainRequest;
import net.lastmile.api.tenancy.DomainView;
import net.lastmile.platform.problem.RequestError;

/** {@code /domains} */
@RequestScoped
public class DomainResource implements DomainApi {
  @Inject private Domains domains;
  @Inject private DomainProof proof;

  @Override
  public List<DomainView> list() {
    return domains.list();
  }

  @Override
  public DomainView create(String idempotencyKey, DomainRequest request) {
    String name = RequestError.requireBody(request).name();
    return domains.create(idempotencyKey, name);
  }

  @Override
  public DomainView get(UUID id) {
    return domains.get(id);
  }

  @Override
  public DomainView verify(UUID id) {
    return proof.verify(id);
  }

  @Override
  public void delete(UUID id) {
    domains.delete(id);
  }
}

package net.lastmile.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.DomainRequest;
import net.lastmile.api.tenancy.DomainView;

/** A tenant's own host names, none of which is ever proven. */
final class FakeDomains implements DomainApi {
  private final Shelf<DomainView> domains = new Shelf<>(DomainView.class, "name");

  @Override
  public List<DomainView> list() {
    return domains.all();
  }

  @Override
  public DomainView create(String idempotencyKey, DomainRequest request) {
    return domains.add(
        Map.of(
            "name",
            request.name(),
            "state",
            "PENDING",
            "recordName",
            "_lastmile." + request.name(),
            "recordValue",
            "lastmile=0123456789"));
  }

  @Override
  public DomainView get(UUID id) {
    return domains.get(id);
  }

  @Override
  public DomainView verify(UUID id) {
    throw Refusal.of(409, "domain.not-proven");
  }

  @Override
  public void delete(UUID id) {
    domains.remove(id);
  }
}

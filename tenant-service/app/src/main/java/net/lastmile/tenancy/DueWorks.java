package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.platform.due.DueClaims;

/** All kinds of due work, and who has them: every tenant has a row for each kind. */
@ApplicationScoped
class DueWorks {
  @Inject @Any private Instance<DueWork> works;
  @Inject private TenantRegistry tenants;
  @Inject private DueClaims claims;

  private volatile Map<String, DueWork> byKind;

  Map<String, DueWork> byKind() {
    if (byKind == null) {
      byKind =
          works.stream().collect(Collectors.toUnmodifiableMap(DueWork::kind, Function.identity()));
    }
    return byKind;
  }

  /** Makes everything due for tenants whose tables are new or other than before. */
  void lookAt(Collection<UUID> some) {
    if (some.isEmpty()) {
      return;
    }
    claims.add(some, byKind().keySet());
    claims.hasten(some, byKind().keySet());
  }

  /**
   * Adds rows that are missing because of a new kind of work, a new tenant or a mishap.
   *
   * @return how many
   */
  int mend() {
    List<UUID> all =
        tenants.all().stream()
            .filter(tenant -> tenant.status() != TenantStatus.PROVISIONING)
            .map(KnownTenant::id)
            .toList();
    return claims.add(all, byKind().keySet());
  }
}

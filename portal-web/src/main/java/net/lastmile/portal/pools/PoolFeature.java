package net.lastmile.portal.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Section;

/** Address pools in the navigation and the audit trail. */
@ApplicationScoped
class PoolFeature implements Feature {
  @Inject private PoolApi poolApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
                Section.NETWORK,
                20,
                "/panel/pools",
                "nav.pools",
                "pi-sitemap",
                Permission.POOLS_VIEW)
            .ifOn("address-pools"));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage("/panel/pools/form", Permission.POOLS_CREATE, Permission.POOLS_EDIT));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("pool", "pools");
  }

  @Override
  public Map<String, Function<UUID, String>> names() {
    Function<UUID, String> name = id -> poolApi.get(id).name();
    return Map.of("ipv4PoolId", name, "ipv6PoolId", name, "delegatedPoolId", name);
  }
}

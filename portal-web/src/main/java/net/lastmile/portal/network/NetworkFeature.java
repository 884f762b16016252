package net.lastmile.portal.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.feature.Section;

/** Routers in the navigation, the search and the audit trail. */
@ApplicationScoped
class NetworkFeature implements Feature {
  @Inject private NasApi nasApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Section.NETWORK, 10, "/panel/nas", "nav.nas", "pi-server", Permission.NAS_VIEW));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(new FormPage("/panel/nas/form", Permission.NAS_CREATE, Permission.NAS_EDIT));
  }

  @Override
  public List<Hit> find(PageQuery query) {
    return nasApi.list(query).items().stream().map(NetworkFeature::hit).toList();
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("nas", "nas");
  }

  @Override
  public Map<String, Function<UUID, String>> names() {
    Function<UUID, String> name = id -> nasApi.get(id).name();
    return Map.of("preferredNasId", name, "nas", name);
  }

  private static Hit hit(NasView found) {
    String path = "/panel/nas/detail?id=" + found.id();
    return new Hit("finder.nas", "pi-server", found.name(), found.address(), path);
  }
}

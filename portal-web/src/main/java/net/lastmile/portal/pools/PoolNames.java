package net.lastmile.portal.pools;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.catalog.RouterTerms;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolView;

/**
 * Names of all pools that lines may have: of the RADIUS servers' own, and of those that plans name
 * at the routers. Lists one page of each.
 */
@Named
@RequestScoped
public class PoolNames {
  @Inject private PoolApi poolApi;
  @Inject private PlanApi planApi;
  private Collection<String> known;

  /**
   * Names to choose from; the value is the name.
   *
   * @param chosen offered too, as a name that is gone must not be lost in silence
   */
  public Map<String, String> with(Collection<String> chosen) {
    if (known == null) {
      known =
          Stream.concat(
                  poolApi.list(most()).items().stream().map(PoolView::name),
                  planApi.list(most()).items().stream()
                      .map(PlanView::router)
                      .flatMap(PoolNames::named))
              .filter(name -> name != null && !name.isEmpty())
              .toList();
    }
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(known.stream(), chosen.stream()).forEach(name -> names.put(name, name));
    return Collections.unmodifiableMap(names);
  }

  private static Stream<String> named(RouterTerms router) {
    return Stream.of(router.pool(), router.framedIpv6Pool(), router.delegatedIpv6Pool());
  }

  private static PageQuery most() {
    PageQuery query = new PageQuery();
    query.limit = Page.MAX_LIMIT;
    return query;
  }
}

package net.lastmile.portal.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** Things to choose from in a form. */
public final class Options {
  private Options() {}

  /**
   * The ids of things by their names, sorted. One page of the list; a tenant with more uses the
   * API.
   */
  public static <T> Map<String, String> of(
      Function<PageQuery, Page<T>> list, Function<T, String> name, Function<T, UUID> id) {
    PageQuery query = new PageQuery();
    query.limit = Page.MAX_LIMIT;
    query.sort = "name";
    Map<String, String> options = new LinkedHashMap<>();
    list.apply(query)
        .items()
        .forEach(each -> options.put(name.apply(each), id.apply(each).toString()));
    return Collections.unmodifiableMap(options);
  }
}

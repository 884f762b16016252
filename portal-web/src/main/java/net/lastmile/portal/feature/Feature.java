package net.lastmile.portal.feature;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.paging.PageQuery;

/** What one package adds to what all pages share. */
public interface Feature {
  /** Its pages in the navigation. */
  default List<Entry> entries() {
    return List.of();
  }

  /** Its pages that are a form as a whole. */
  default List<FormPage> forms() {
    return List.of();
  }

  /**
   * What a text of the search may mean here; a few hits at most.
   *
   * @throws net.lastmile.portal.client.ApiProblem also with 403, which counts as no hits
   */
  default List<Hit> find(PageQuery query) {
    return List.of();
  }

  /** Under which prefix its texts name fields in the audit trail, by type of the subject. */
  default Map<String, String> auditedAs() {
    return Map.of();
  }

  /** Names of its things, by the audited fields that hold their ids. */
  default Map<String, Function<UUID, String>> names() {
    return Map.of();
  }
}

package net.lastmile.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalSummaryView;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.edge.contract.event.AccessOutcome;

/** A tenant's refused log-ins, all of them of the last minutes. */
record FakeRefusals(FakeTenant tenant) implements RefusalApi {
  @Override
  public Page<RefusalView> list(PageQuery query, RefusalFilter filter) {
    return tenant.refusals.list(query, matching(filter, filter.reason));
  }

  private static Predicate<ObjectNode> matching(RefusalFilter filter, String reason) {
    return refusal ->
        is(refusal, "reason", reason)
            && is(refusal, "nasId", filter.nasId)
            && is(refusal, "planId", filter.planId)
            && is(refusal, "subscriberId", filter.subscriberId)
            && (filter.known == null || filter.known == refusal.has("subscriberId"));
  }

  private static boolean is(ObjectNode refusal, String field, Object wanted) {
    return wanted == null || refusal.path(field).asText().equals(wanted.toString());
  }

  @Override
  public Response export(PageQuery query, RefusalFilter filter, String columns) {
    query.limit = Page.MAX_LIMIT;
    String rows =
        list(query, filter).items().stream()
            .map(each -> each.username() + "," + each.reason() + "\n")
            .collect(Collectors.joining());
    return Response.ok("\uFEFF" + columns + "\n" + rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-log-ins.csv\"")
        .build();
  }

  @Override
  public RefusalSummaryView summary(String search, RefusalFilter filter) {
    PageQuery all = new PageQuery();
    all.search = search;
    all.limit = Page.MAX_LIMIT;
    Map<AccessOutcome, Long> counts = new EnumMap<>(AccessOutcome.class);
    tenant
        .refusals
        .list(all, matching(filter, null))
        .items()
        .forEach(each -> counts.merge(each.reason(), 1L, Long::sum));
    return new RefusalSummaryView(counts, 1_000, 5_000, 14, List.copyOf(tenant.overflows));
  }
}

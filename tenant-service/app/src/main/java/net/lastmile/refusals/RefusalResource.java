package net.lastmile.refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalSummaryView;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.platform.csv.CsvExport;

/** {@code /refused-log-ins} */
@RequestScoped
public class RefusalResource implements RefusalApi {
  /** Ids say nothing in a table. */
  private static final CsvExport<RefusalView> EXPORT =
      new CsvExport<>(
          RefusalView.class,
          "refused-log-ins",
          "id",
          "subscriberId",
          "planId",
          "laterSubscriberId",
          "nasId");

  @Inject private Refusals refusals;

  @Override
  public Page<RefusalView> list(PageQuery query, RefusalFilter filter) {
    return refusals.list(query, filter);
  }

  @Override
  public Response export(PageQuery query, RefusalFilter filter, String columns) {
    return EXPORT.answer(query, columns, page -> refusals.list(page, filter));
  }

  @Override
  public RefusalSummaryView summary(String search, RefusalFilter filter) {
    return refusals.summary(search, filter);
  }
}

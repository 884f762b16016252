package net.lastmile.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.csv.CsvExport;

/** {@code /audit} */
@RequestScoped
public class AuditResource implements AuditApi {
  private static final CsvExport<AuditRow> EXPORT = new CsvExport<>(AuditRow.class, "audit");

  @Inject private AuditTrail trail;

  @Override
  public Page<AuditView> list(PageQuery query, UUID subject) {
    return trail.list(query, subject);
  }

  @Override
  public Response export(PageQuery query, UUID subject, String columns) {
    return EXPORT.answer(query, columns, page -> rows(trail.list(page, subject)));
  }

  private static Page<AuditRow> rows(Page<AuditView> page) {
    return new Page<>(page.items().stream().map(AuditRow::of).toList(), page.next(), page.total());
  }
}

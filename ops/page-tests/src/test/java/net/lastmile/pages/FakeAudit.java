package net.lastmile.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** The audit trail, which only tests write. */
record FakeAudit(FakeTenant tenant) implements AuditApi {
  @Override
  public Page<AuditView> list(PageQuery query, UUID subject) {
    return Shelf.onePage(found(query));
  }

  private List<AuditView> found(PageQuery query) {
    return tenant.trail.stream()
        .filter(
            entry ->
                query.search == null
                    || (entry.actor() + entry.subjectName()).contains(query.search))
        .toList();
  }

  @Override
  public Response export(PageQuery query, UUID subject, String columns) {
    String rows =
        found(query).stream()
            .map(entry -> entry.actor() + "," + entry.subjectName() + "\n")
            .collect(Collectors.joining());
    return Response.ok("\uFEFFactor,subjectName\n" + rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }
}

package net.lastmile.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.search.SearchText;

/** Reads the tenant's audit, newest first. */
@ApplicationScoped
@Transactional
class AuditTrail {
  private static final String READ =
      """
      select id, at, actor, address, action, subject_type, subject, subject_name,
        cast(changes as text)
      from audit_entry
      where id < ?1 and (cast(?2 as uuid) is null or subject = cast(?2 as uuid)) %s
      order by id desc limit ?3
      """;

  // As it is indexed (V630).
  private static final String SEARCHED =
      """
      and platform.fold(actor || ' ' || coalesce(subject_name, '') || ' ' || coalesce(address, ''))
        like ?4 escape '!'
      """;

  @Inject private Sql sql;

  Page<AuditView> list(PageQuery query, UUID subject) {
    Optional<String> part =
        SearchText.read(sql, query.search)
            .map(text -> "%" + SearchText.literal(text.folded()) + "%");
    return Pages.newestFirst(
        query,
        rows -> read(part, Pages.beforeNumber(query), subject, rows).list(AuditTrail::view),
        AuditView::id,
        Function.identity());
  }

  private Sql.Query read(Optional<String> part, long before, UUID subject, int rows) {
    return part.map(text -> sql.query(READ.formatted(SEARCHED), before, subject, rows, text))
        .orElseGet(() -> sql.query(READ.formatted(""), before, subject, rows));
  }

  private static AuditView view(Row row) {
    return new AuditView(
        row.number(1),
        row.instant(2),
        row.text(3),
        row.text(4),
        AuditAction.of(row.text(5)),
        row.text(6),
        row.uuid(7),
        row.text(8),
        Audit.read(row.text(9)));
  }
}

package net.lastmile.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.rest.Json;
import net.lastmile.platform.security.Caller;

/** Records who changed what, in the transaction of the change itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  @Inject private Sql sql;
  @Inject private TenantContext context;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Records a change of the current tenant, or of the platform where there is none.
   *
   * @param subjectType for instance {@code subscriber}
   * @param subjectName what people call it
   */
  public void record(
      AuditAction action,
      String subjectType,
      UUID subject,
      String subjectName,
      FieldChanges changes) {
    String table = context.find().isPresent() ? "audit_entry" : "platform.audit_entry";
    sql.update(
        "insert into "
            + table
            + " (at, actor, address, action, subject_type, subject, subject_name, changes)"
            + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, cast(?8 as jsonb))",
        clock.instant(),
        caller.identity().username(),
        caller.address(),
        action.word(),
        subjectType,
        subject == null ? null : subject.toString(),
        subjectName,
        write(changes.list()));
  }

  /** The number of the current tenant's latest entry; 0 if it has none. */
  public long latest() {
    return sql.query("select coalesce(max(id), 0) from audit_entry").number();
  }

  private static String write(List<Change> changes) {
    try {
      return Json.MAPPER.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Change> read(String json) {
    try {
      return Json.MAPPER.readValue(json, CHANGES);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

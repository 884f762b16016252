package net.lastmile.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.rest.Json;
import net.lastmile.platform.security.Caller;

/** Records who changed what, in the transaction of the change itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  @PersistenceContext private EntityManager entities;
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
    entities
        .createNativeQuery(
            "insert into "
                + table
                + " (at, actor, address, action, subject_type, subject, subject_name, changes)"
                + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, cast(?8 as jsonb))")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, caller.identity().username())
        .setParameter(3, caller.address())
        .setParameter(4, action.name().toLowerCase(Locale.ROOT))
        .setParameter(5, subjectType)
        .setParameter(6, subject == null ? null : subject.toString())
        .setParameter(7, subjectName)
        .setParameter(8, write(changes.list()))
        .executeUpdate();
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

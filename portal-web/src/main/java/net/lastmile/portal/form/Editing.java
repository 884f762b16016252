package net.lastmile.portal.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.client.Versions;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.field.FieldFacts;
import net.lastmile.portal.field.FieldWords;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/**
 * Changes what others may change at the same time: who saves second is shown what the first one
 * made of the same fields, and decides. Changes of different fields do not meet.
 */
@RequestScoped
public class Editing {
  private static final int STALE = 412;
  private static final String CHANGED_MEANWHILE = "request.changed-meanwhile";
  private static final int CHANGES_READ = 20;

  @Inject private Versions versions;
  @Inject private Formats formats;
  @Inject private FieldWords words;
  @Inject private Features features;
  @Inject private StaffSession staff;
  @Inject private AuditApi auditApi;
  @Inject private Texts texts;

  /** Fills a form with what is stored. */
  public <V extends Record> V open(FormFields form, Supplier<V> read) {
    V stored = read.get();
    form.load(stored, formats).setSeen(versions.read());
    return stored;
  }

  /**
   * Sends a form's changes, unless somebody else changed the same fields.
   *
   * @param subject the id under which the audit trail knows what is changed
   * @param read as for {@link #open}
   */
  public <R> R save(
      FormFields form, UUID subject, Supplier<? extends Record> read, Supplier<R> change) {
    form.overtaken(List.of());
    try {
      return versions.restingOn(form.getSeen(), change);
    } catch (ApiProblem refused) {
      if (!isOvertaken(refused)) {
        throw refused;
      }
      Set<String> named =
          refused.problem().errors().stream()
              .map(FieldError::field)
              .collect(Collectors.toUnmodifiableSet());
      List<String> both = form.catchUp(read.get(), formats, named);
      form.setSeen(versions.read());
      if (!both.isEmpty()) {
        List<AuditView> trail = trail(subject);
        form.overtaken(both.stream().map(field -> overtaken(form, field, trail)).toList());
        throw new Overtaken();
      }
    }
    return versions.restingOn(form.getSeen(), change);
  }

  private static boolean isOvertaken(ApiProblem refused) {
    return refused.status() == STALE || CHANGED_MEANWHILE.equals(refused.problem().code());
  }

  private Overtaken.Field overtaken(FormFields form, String field, List<AuditView> trail) {
    Object stored = form.loaded(field);
    String by =
        trail.stream()
            .filter(
                entry -> entry.changes().stream().anyMatch(c -> form.isStoredAs(field, c.field())))
            .findFirst()
            .map(entry -> texts.get("form.overtaken.by", entry.actor(), formats.when(entry.at())))
            .orElse("");
    return new Overtaken.Field(
        field,
        words.label(form.getWords(), field),
        shown(form, field, stored),
        Objects.toString(stored, ""),
        by);
  }

  private String shown(FormFields form, String field, Object stored) {
    String text = Objects.toString(stored, "");
    if (text.isBlank()) {
      return words.none(form.getWords(), field);
    }
    FieldFacts facts = form.getFacts().get(field);
    if (facts.isConstant() || stored instanceof Boolean) {
      return words.constant(form.getWords(), field, text);
    }
    return nameOf(field, text).orElse(text);
  }

  private Optional<String> nameOf(String field, String id) {
    try {
      return features.names(field).map(name -> name.apply(UUID.fromString(id)));
    } catch (ApiProblem | IllegalArgumentException gone) {
      return Optional.empty();
    }
  }

  /** Newest first; empty for who may not see it. */
  private List<AuditView> trail(UUID subject) {
    if (!staff.holds(Permission.AUDIT_VIEW)) {
      return List.of();
    }
    PageQuery query = new PageQuery();
    query.limit = CHANGES_READ;
    try {
      return auditApi.list(query, subject).items();
    } catch (ApiProblem | ApiUnavailable | ProcessingException untold) {
      return List.of();
    }
  }
}

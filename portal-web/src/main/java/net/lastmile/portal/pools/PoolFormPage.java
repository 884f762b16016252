package net.lastmile.portal.pools;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import org.omnifaces.cdi.Param;

/** The form for a new pool or a change to one. */
@Named
@ViewScoped
public class PoolFormPage implements Serializable {
  private static final String LIST = "/panel/pools?faces-redirect=true";

  private final FormFields fields = new FormFields("pools", PoolRequest.class);

  @Inject @Param private String id;
  @Inject private PoolApi poolApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields
        .numbersIn(formats.getLocale())
        .usual("kind", PoolRecord.Kind.IPV4.name())
        .usual("sparesEnds", true);
    if (!isNew()) {
      editing.open(fields, this::stored);
    }
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (isNew()) {
            poolApi.create(fields.idempotencyKey(), fields.all(PoolRequest.class));
          } else {
            editing.save(fields, Id.of(id), this::stored, this::change);
          }
          submission.announce("form.saved");
          return LIST;
        });
  }

  private PoolView stored() {
    return poolApi.get(Id.of(id));
  }

  private PoolView change() {
    return poolApi.update(Id.of(id), fields.changes(PoolRequest.class));
  }

  public String delete() {
    return submission.attempt(
        () -> {
          poolApi.delete(Id.of(id));
          submission.announce("pools.deleted", fields.text("name"));
          return LIST;
        });
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return "/panel/pools";
  }

  public FormFields getForm() {
    return fields;
  }
}

package net.lastmile.portal.pools;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** The form for a new pool or a change to one. */
@Named
@ViewScoped
public class PoolFormPage implements Serializable {
  private static final List<String> KINDS = List.of("IPV4", "IPV6_PREFIX", "DELEGATED_PREFIX");
  private static final String LIST = "/panel/pools?faces-redirect=true";

  private final FormFields fields = new FormFields();

  @Inject @Param private String id;
  @Inject private Api api;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    if (isNew()) {
      fields.propose("kind", KINDS.getFirst()).propose("sparesEnds", true);
      return;
    }
    PoolView pool = api.pools().get(Id.of(id));
    fields
        .load("name", pool.name())
        .load("kind", pool.kind())
        .load("prefixBits", String.valueOf(pool.prefixBits()))
        .load("ranges", String.join("\n", pool.ranges()))
        .load("reserved", String.join("\n", pool.reserved()))
        .load("sparesEnds", pool.sparesEnds())
        .load("note", pool.note());
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (isNew()) {
            api.pools().create(fields.idempotencyKey(), request());
          } else {
            api.pools().update(Id.of(id), request());
          }
          submission.announce("form.saved");
          return LIST;
        });
  }

  public String delete() {
    return submission.attempt(
        () -> {
          api.pools().delete(Id.of(id));
          submission.announce("pools.deleted", fields.text("name"));
          return LIST;
        });
  }

  private PoolRequest request() {
    String bits = fields.text("prefixBits").strip();
    return new PoolRequest(
        fields.text("name"),
        fields.text("kind"),
        bits.matches("\\d{1,3}") ? Integer.valueOf(bits) : null,
        fields.text("ranges").lines().toList(),
        fields.text("reserved").lines().toList(),
        fields.text("note"),
        Boolean.valueOf(fields.text("sparesEnds")));
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return "/panel/pools";
  }

  public Map<String, Object> getFields() {
    return fields.getValues();
  }

  public List<String> getKinds() {
    return KINDS;
  }
}

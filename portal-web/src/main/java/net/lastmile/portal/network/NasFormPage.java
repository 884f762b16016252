package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCreatedView;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasView;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.vendors.Makes;
import org.omnifaces.cdi.Param;

/** The form for a new router or a change to one. */
@Named
@ViewScoped
public class NasFormPage implements Serializable {
  private final FormFields fields = new FormFields("nas", NasRequest.class);

  @Inject @Param private String id;
  @Inject private NasApi nasApi;
  @Inject private FreshSecrets freshSecrets;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private Formats formats;
  @Inject private FacesContext faces;

  @PostConstruct
  void load() {
    fields
        .numbersIn(formats.getLocale())
        .usual("vendor", Makes.ALL.getFirst().name())
        .usual("messageAuthenticator", MessageAuthenticatorPolicy.LEARN.name());
    if (isNew()) {
      vendorChosen();
      return;
    }
    NasView router = editing.open(fields, this::stored);
    fields.usual("coaPort", Makes.coaPort(router.vendor()));
  }

  /** Proposes the make's port unless another one was typed. */
  public void vendorChosen() {
    if (Makes.isUsual(fields.text("coaPort"))) {
      fields.usual("coaPort", Makes.coaPort(Vendor.valueOf(fields.text("vendor"))));
    }
  }

  public String submit() {
    return submission.attempt(isNew() ? this::create : this::change);
  }

  private String create() {
    NasCreatedView created = nasApi.create(fields.idempotencyKey(), fields.all(NasRequest.class));
    faces.getExternalContext().getFlash().put(NasPage.SECRET, created.secret());
    freshSecrets.keep(created.nas().id(), created.secret());
    return detail(created.nas().id());
  }

  private String change() {
    NasView changed =
        editing.save(
            fields,
            Id.of(id),
            this::stored,
            () -> nasApi.update(Id.of(id), fields.changes(NasRequest.class)));
    submission.announce("form.saved");
    return detail(changed.id());
  }

  private NasView stored() {
    return nasApi.get(Id.of(id));
  }

  private static String detail(UUID id) {
    return "/panel/nas/detail?faces-redirect=true&id=" + id;
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return isNew() ? "/panel/nas" : "/panel/nas/detail?id=" + id;
  }

  public FormFields getForm() {
    return fields;
  }

  /** The makes, in the order in which they are listed. */
  public List<Vendor> getVendors() {
    return Makes.ALL;
  }
}

package net.lastmile.portal.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.portal.configuration.Settings;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.site.Hosts;
import net.lastmile.portal.site.Texts;

/** For staff who have forgotten their panel's address. */
@Named
@RequestScoped
public class FindPanelPage {
  private final FormFields fields = new FormFields("signup", SignupRequest.class);

  @Inject private Settings settings;
  @Inject private Hosts hosts;
  @Inject private Texts texts;
  @Inject private FacesContext faces;

  public void open() throws IOException {
    String name = fields.text("slug").strip().toLowerCase(Locale.ROOT);
    if (Slugs.isValid(name)) {
      String url = settings.panelUrl(name);
      if (hosts.find(URI.create(url).getHost()).isPresent()) {
        faces.getExternalContext().redirect(url);
        return;
      }
    }
    String text = texts.get("find.unknown");
    faces.addMessage("form:slug", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  public FormFields getForm() {
    return fields;
  }
}

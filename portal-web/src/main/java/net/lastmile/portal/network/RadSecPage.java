package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.NasCertificateIssuedView;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.network.NasCertificateView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** RADIUS over TLS for one router: its certificate and the configuration to paste. */
@Named
@RequestScoped
public class RadSecPage {
  /** Flash key under which a new private key reaches the one page that offers it. */
  private static final String KEY = "nasPrivateKey";

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final FormFields fields = new FormFields("radsec", NasCertificateRequest.class);
  private NasView nas;
  private NasCertificateView certificate;
  private RouterConfigurationView configuration;

  @Inject @Param private String id;
  @Inject private NasApi nasApi;
  @Inject private NasCertificateApi nasCertificateApi;
  @Inject private Submission submission;
  @Inject private FacesContext faces;

  @PostConstruct
  void load() {
    nas = nasApi.get(Id.of(id));
    certificate = orNull(NOT_FOUND, () -> nasCertificateApi.get(nas.id()));
    configuration = orNull(CONFLICT, () -> nasCertificateApi.routerConfiguration(nas.id()));
  }

  private static <T> T orNull(int status, Supplier<T> call) {
    try {
      return call.get();
    } catch (ApiProblem refused) {
      if (refused.status() != status) {
        throw refused;
      }
      return null;
    }
  }

  public NasView getNas() {
    return nas;
  }

  /** Null if the router has none. */
  public NasCertificateView getCertificate() {
    return certificate;
  }

  /** Null if no edge of the region serves RadSec. */
  public RouterConfigurationView getConfiguration() {
    return configuration;
  }

  public FormFields getForm() {
    return fields;
  }

  /** Null except on the page right after the key was made. */
  public String getPrivateKey() {
    return (String) faces.getExternalContext().getFlash().get(KEY);
  }

  /** A data address that contains the file, so that the server need not keep a key for download. */
  public String file(String pem) {
    return "data:application/x-pem-file;base64,"
        + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
  }

  /** Issues a certificate together with a new key. */
  public String issue() {
    return issue(new NasCertificateRequest(null));
  }

  /** Issues a certificate for the router's own key. */
  public String sign() {
    return issue(fields.all(NasCertificateRequest.class));
  }

  private String issue(NasCertificateRequest request) {
    return submission.attempt(
        () -> {
          NasCertificateIssuedView issued =
              nasCertificateApi.issue(submission.idempotencyKey(nas.id()), nas.id(), request);
          faces.getExternalContext().getFlash().put(KEY, issued.privateKey());
          submission.announce("radsec.issued");
          return here();
        });
  }

  public String revoke() {
    return submission.attempt(
        () -> {
          nasCertificateApi.revoke(nas.id());
          submission.announce("radsec.revoked");
          return here();
        });
  }

  private String here() {
    return "/panel/nas/radsec?faces-redirect=true&id=" + nas.id();
  }
}

package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.lastmile.api.subscribers.LineCertificateAddedView;
import net.lastmile.api.subscribers.LineCertificateApi;
import net.lastmile.api.subscribers.LineCertificateRequest;
import net.lastmile.api.subscribers.LineCertificateView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** The certificates with which a line's devices log in. */
@Named
@RequestScoped
public class LineCertificatesPage {
  /** Flash key under which a new key and its password reach the one page that offers them. */
  private static final String ISSUED = "lineCertificateIssued";

  private final FormFields fields =
      new FormFields("lineCertificates", LineCertificateRequest.class);
  private SubscriberView subscriber;
  private List<LineCertificateView> certificates;

  @Inject @Param private String id;
  @Inject @Param private String revoked;
  @Inject private SubscriberApi subscriberApi;
  @Inject private LineCertificateApi lineCertificateApi;
  @Inject private Submission submission;
  @Inject private FacesContext faces;

  @PostConstruct
  void load() {
    subscriber = subscriberApi.get(Id.of(id));
    certificates = lineCertificateApi.list(subscriber.id());
  }

  public SubscriberView getSubscriber() {
    return subscriber;
  }

  public List<LineCertificateView> getCertificates() {
    return certificates;
  }

  public FormFields getForm() {
    return fields;
  }

  /**
   * Set only on the page right after a certificate was issued, otherwise null: {@code pem}, {@code
   * privateKey}, {@code pkcs12} and {@code password}.
   */
  public Map<?, ?> getIssued() {
    return (Map<?, ?>) faces.getExternalContext().getFlash().get(ISSUED);
  }

  /** A data address that contains the file, so that the server need not keep a key for download. */
  public String file(String pem) {
    return "data:application/x-pem-file;base64,"
        + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
  }

  /** As {@link #file}, with key and certificate in one file. */
  public String getKeyFile() {
    return "data:application/x-pkcs12;base64," + getIssued().get("pkcs12");
  }

  /** Adds the pasted certificate, or has one issued. */
  public String add() {
    return submission.attempt(
        () -> {
          LineCertificateAddedView added =
              lineCertificateApi.add(
                  submission.idempotencyKey(subscriber.id()),
                  subscriber.id(),
                  fields.all(LineCertificateRequest.class));
          if (added.privateKey() != null) {
            offer(added);
          }
          submission.announce("lineCertificates.added");
          return here();
        });
  }

  /** Passed on as a map of strings, which a session can store. */
  private void offer(LineCertificateAddedView issued) {
    Map<String, String> offered =
        Map.of(
            "pem", issued.pem(),
            "privateKey", issued.privateKey(),
            "pkcs12", issued.pkcs12(),
            "password", issued.password());
    faces.getExternalContext().getFlash().put(ISSUED, offered);
  }

  /** Revokes the certificate whose button was pressed, even if the list has changed since. */
  public String revoke() {
    return submission.attempt(
        () -> {
          lineCertificateApi.revoke(subscriber.id(), Id.of(revoked));
          submission.announce("lineCertificates.revoked");
          return here();
        });
  }

  private String here() {
    return "/panel/subscribers/certificates?faces-redirect=true&id=" + subscriber.id();
  }
}

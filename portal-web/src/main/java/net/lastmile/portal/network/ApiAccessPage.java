package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.coa.ApiTestApi;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** The log-in to a MikroTik's own API: set it, test it, trust its certificate, remove it. */
@Named
@RequestScoped
public class ApiAccessPage {
  private static final String USUAL_PORT = "8729";

  private final FormFields fields = new FormFields("routerApi", ApiAccessRequest.class);
  private NasView nas;
  private CoaJobView lastTest;

  @Inject @Param private String id;
  @Inject private NasApi nasApi;
  @Inject private CoaApi coaApi;
  @Inject private ApiAccessApi apiAccessApi;
  @Inject private ApiTestApi apiTestApi;
  @Inject private Submission submission;
  @Inject private Editing editing;

  @PostConstruct
  void load() {
    nas = nasApi.get(Id.of(id));
    if (nas.apiAccess() == null) {
      fields.propose("tls", true).propose("port", USUAL_PORT);
      return;
    }
    editing.open(fields, this::stored);
    lastTest =
        coaApi.list(new PageQuery(), null, nas.id()).items().stream()
            .filter(job -> job.action() == CoaAction.TEST_API)
            .findFirst()
            .orElse(null);
  }

  public NasView getNas() {
    return nas;
  }

  public FormFields getForm() {
    return fields;
  }

  /** The newest test among the router's last orders; null if there is none. */
  public CoaJobView getLastTest() {
    return lastTest;
  }

  /** Whether the last test found a certificate and none is trusted yet. */
  public boolean isToTrust() {
    return lastTest != null
        && lastTest.apiOutcome() == ApiOutcome.CERTIFICATE_UNKNOWN
        && nas.apiAccess().tls()
        && nas.apiAccess().certificate().isEmpty();
  }

  /** Whether the last test found a certificate other than the trusted one. */
  public boolean isChanged() {
    return lastTest != null
        && lastTest.apiOutcome() == ApiOutcome.CERTIFICATE_CHANGED
        && !nas.apiAccess().certificate().equals(lastTest.apiCertificate());
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (nas.apiAccess() == null) {
            apiAccessApi.change(nas.id(), fields.all(ApiAccessRequest.class));
          } else {
            editing.save(fields, nas.id(), this::stored, this::change);
          }
          submission.announce("form.saved");
          return here();
        });
  }

  private ApiAccessView stored() {
    return apiAccessApi.get(nas.id());
  }

  private ApiAccessView change() {
    return apiAccessApi.change(nas.id(), fields.changes(ApiAccessRequest.class));
  }

  /** Starts a test; the page then shows the result. */
  public String test() {
    return submission.attempt(
        () -> {
          apiTestApi.test(submission.idempotencyKey(nas.id()), nas.id());
          return here();
        });
  }

  /** Trusts the certificate that the last test found; the router must show it from now on. */
  public String trust() {
    return submission.attempt(
        () -> {
          apiAccessApi.change(
              nas.id(), new ApiAccessRequest(null, null, null, null, lastTest.apiCertificate()));
          submission.announce("routerApi.trusted");
          return here();
        });
  }

  public String remove() {
    return submission.attempt(
        () -> {
          apiAccessApi.remove(nas.id());
          submission.announce("routerApi.removed");
          return here();
        });
  }

  private String here() {
    return "/panel/nas/api?faces-redirect=true&id=" + nas.id();
  }
}

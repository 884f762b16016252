package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaTestApi;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** One router: its state, the configuration to paste and its secret. */
@Named
@RequestScoped
public class NasPage {
  /** Flash key under which a new secret reaches the one page that shows it. */
  static final String SECRET = "nasSecret";

  private NasView nas;
  private RouterConfigurationView configuration;
  private Listing<CoaJobView> orders;

  @Inject @Param private String id;
  @Inject private NasApi nasApi;
  @Inject private CoaApi coaApi;
  @Inject private CoaTestApi coaTestApi;
  @Inject private Texts texts;
  @Inject private Formats formats;
  @Inject private ListRequest request;
  @Inject private FreshSecrets freshSecrets;
  @Inject private Submission submission;
  @Inject private FacesContext faces;

  @PostConstruct
  void load() {
    nas = nasApi.get(Id.of(id));
  }

  public NasView getNas() {
    return nas;
  }

  /** Null except on the page right after the secret was made. */
  public String getSecret() {
    return (String) faces.getExternalContext().getFlash().get(SECRET);
  }

  public RouterConfigurationView getConfiguration() {
    if (configuration == null) {
      configuration =
          nasApi.routerConfiguration(nas.id(), new RouterConfigurationRequest(getSecret()));
    }
    return configuration;
  }

  /** How much of its accounting was impossible in the last day, by reason; empty if none. */
  public String getIgnored() {
    return nas.ignoredLastDay().entrySet().stream()
        .map(
            count -> texts.get("ignored." + count.getKey()) + " " + formats.count(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The orders sent to the router, newest first. */
  public Listing<CoaJobView> getOrders() {
    if (orders == null) {
      ListAddress address = ListAddress.of("/panel/nas/detail").with("id", nas.id().toString());
      orders = request.fetch(address, query -> coaApi.list(query, null, nas.id()));
    }
    return orders;
  }

  /** Tests whether the router takes orders; the list then shows its answer. */
  public String test() {
    return submission.attempt(
        () -> {
          coaTestApi.test(submission.idempotencyKey(nas.id()), nas.id());
          return "/panel/nas/detail?faces-redirect=true&id=" + nas.id();
        });
  }

  public String replaceSecret() {
    return submission.attempt(
        () -> {
          String secret =
              nasApi.replaceSecret(submission.idempotencyKey(nas.id()), nas.id()).secret();
          faces.getExternalContext().getFlash().put(SECRET, secret);
          freshSecrets.keep(nas.id(), secret);
          return "/panel/nas/detail?faces-redirect=true&id=" + nas.id();
        });
  }

  public String delete() {
    return submission.attempt(
        () -> {
          nasApi.delete(nas.id());
          submission.announce("nas.deleted", nas.name());
          return "/panel/nas?faces-redirect=true";
        });
  }
}

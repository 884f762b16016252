package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.network.ReplayView;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** What RADIUS servers sent and could not be stored. */
@Named
@RequestScoped
public class UnstoredEventsPage {
  private static final String PAGE = "/panel/unstored-events";

  private Listing<UnstoredEventView> list;

  @Inject private Api api;
  @Inject private ListRequest request;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of(PAGE), query -> api.unstoredEvents().list(query));
  }

  public Listing<UnstoredEventView> getList() {
    return list;
  }

  /** Stores what can be stored by now. */
  public String playAgain() {
    return submission.attempt(
        () -> {
          ReplayView result = api.unstoredEvents().playAgain();
          submission.announce("unstored.replayed", result.stored(), result.remaining());
          return PAGE + "?faces-redirect=true";
        });
  }
}

package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.network.ReplayView;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.lists.Picked;
import org.omnifaces.cdi.Param;

/** Events from RADIUS servers that could not be stored. */
@Named
@RequestScoped
public class UnstoredEventsPage {
  private static final String PAGE = "/panel/unstored-events";
  private static final String HERE = PAGE + "?faces-redirect=true";

  private Listing<UnstoredEventView> list;

  @Inject @Param private String discarded;
  @Inject private UnstoredEventApi unstoredEventApi;
  @Inject private ListRequest request;
  @Inject private Submission submission;
  @Inject private Picked picked;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of(PAGE), query -> unstoredEventApi.list(query));
  }

  public Listing<UnstoredEventView> getList() {
    return list;
  }

  /** Stores the events that can be stored by now. */
  public String playAgain() {
    return submission.attempt(
        () -> {
          ReplayView result = unstoredEventApi.playAgain();
          submission.announce(
              "unstored.replayed", result.stored(), result.remaining(), result.unreadable());
          return HERE;
        });
  }

  public boolean isAnyUnreadable() {
    return list.items().stream().anyMatch(event -> event.unreadable() != null);
  }

  /** Discards the event whose button was pressed, even if the list has changed since. */
  public String discard() {
    return submission.attempt(
        () -> {
          unstoredEventApi.discard(Long.parseLong(discarded));
          submission.announce("unstored.discarded", 1);
          return HERE;
        });
  }

  /** Discards the chosen events for good. */
  public void discardPicked() {
    picked.each("unstored.picked.discarded", id -> unstoredEventApi.discard(Long.parseLong(id)));
  }

  /** Discards the events of this page that can never be stored. */
  public String discardUnreadable() {
    return submission.attempt(
        () -> {
          List<UnstoredEventView> given =
              list.items().stream().filter(event -> event.unreadable() != null).toList();
          given.forEach(event -> unstoredEventApi.discard(event.id()));
          submission.announce("unstored.discarded", given.size());
          return HERE;
        });
  }
}

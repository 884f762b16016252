package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.lists.Month;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** One subscriber: state at the top, the rest in tabs whose names are in the address. */
@Named
@RequestScoped
public class SubscriberPage {
  private static final List<String> TABS =
      List.of("profile", "sessions", "orders", "logins", "audit");

  private SubscriberView subscriber;
  private Listing<SessionView> sessions;
  private Listing<CoaJobView> orders;
  private Listing<LoginView> logins;
  private Listing<AuditView> changes;

  @Inject @Param private String id;
  @Inject @Param private String tab;
  @Inject @Param private String month;
  @Inject private SubscriberApi subscriberApi;
  @Inject private CoaApi coaApi;
  @Inject private AuditApi auditApi;
  @Inject private ListRequest request;
  @Inject private LineSwitch lineSwitch;
  @Inject private StaffSession staff;
  @Inject private Submission submission;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    subscriber = subscriberApi.get(Id.of(id));
  }

  public SubscriberView getSubscriber() {
    return subscriber;
  }

  public String getTab() {
    return tab != null && TABS.contains(tab) ? tab : TABS.getFirst();
  }

  public String to(String name) {
    return address().with("tab", name).toString();
  }

  /** Leads an action back to the tab it was called from. */
  String here() {
    return "/panel/subscribers/detail?faces-redirect=true&id="
        + subscriber.id()
        + "&tab="
        + getTab();
  }

  private ListAddress address() {
    return ListAddress.of("/panel/subscribers/detail").with("id", subscriber.id().toString());
  }

  /** The month in which the sessions shown began, archived ones included; null for the newest. */
  public String getMonth() {
    return Month.of(month);
  }

  public Listing<SessionView> getSessions() {
    if (sessions == null) {
      sessions =
          request.fetch(
              address().with("tab", "sessions").with("month", getMonth()),
              query -> subscriberApi.sessions(subscriber.id(), query, getMonth()));
    }
    return sessions;
  }

  public Listing<CoaJobView> getOrders() {
    if (orders == null) {
      orders =
          request.fetch(
              address().with("tab", "orders"), query -> coaApi.list(query, subscriber.id(), null));
    }
    return orders;
  }

  public Listing<LoginView> getLogins() {
    if (logins == null) {
      logins =
          request.fetch(
              address().with("tab", "logins"),
              query -> subscriberApi.logins(subscriber.id(), query));
    }
    return logins;
  }

  public Listing<AuditView> getChanges() {
    if (changes == null) {
      changes =
          request.fetch(
              address().with("tab", "audit"), query -> auditApi.list(query, subscriber.id()));
    }
    return changes;
  }

  /** Whether there are devices to forget, and this person may. */
  public boolean isMacResettable() {
    return (subscriber.saveMac() || !subscriber.macs().isEmpty())
        && staff.holds(Permission.SUBSCRIBERS_RESET_MAC);
  }

  /** Whether the menu has anything for this person. */
  public boolean isMore() {
    return isMacResettable()
        || staff.holds(Permission.SUBSCRIBERS_EDIT)
        || staff.holds(Permission.SUBSCRIBERS_DELETE);
  }

  /** Activates or deactivates the line. */
  public String toggle() {
    SubscriberStatus status =
        subscriber.status() == SubscriberStatus.ACTIVE
            ? SubscriberStatus.INACTIVE
            : SubscriberStatus.ACTIVE;
    return submission.attempt(
        () -> {
          lineSwitch.to(status, subscriber.id());
          submission.announce("subscribers.toggled." + status, subscriber.username());
          return here();
        });
  }

  /** The hardware addresses as people write them, or what applies if there are none. */
  public String getMacs() {
    if (subscriber.macs().isEmpty()) {
      return texts.get(subscriber.saveMac() ? "subscribers.macs.first" : "subscribers.macs.any");
    }
    return subscriber.macs().stream().map(Formats::mac).collect(Collectors.joining(", "));
  }

  public String resetMac() {
    return submission.attempt(
        () -> {
          subscriberApi.resetMac(subscriber.id());
          submission.announce("subscribers.resetMac.done");
          return here();
        });
  }

  public String delete() {
    return submission.attempt(
        () -> {
          subscriberApi.delete(subscriber.id());
          submission.announce("subscribers.deleted", subscriber.username());
          return "/panel/subscribers?faces-redirect=true";
        });
  }
}

package net.lastmile.portal.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.portal.coa.OrderNews;
import net.lastmile.portal.coa.OrderNews.News;
import net.lastmile.portal.login.StaffSession;

/** How a line is at this moment: online or since when not, and what is being done to it. */
@Named
@RequestScoped
public class LineCard {
  private final Clock clock = Clock.systemUTC();
  private List<SessionView> session;
  private List<News> news;

  @Inject private SubscriberPage page;
  @Inject private SubscriberApi subscriberApi;
  @Inject private CoaApi coaApi;
  @Inject private OrderNews orderNews;
  @Inject private StaffSession staff;

  /** The live session, or else the last one; null if there was none. */
  public SessionView getSession() {
    if (session == null) {
      session = newest(query -> subscriberApi.sessions(id(), query, null));
    }
    return session.isEmpty() ? null : session.getFirst();
  }

  public boolean isOnline() {
    return getSession() != null && getSession().stoppedAt() == null;
  }

  /** Whether the line has been let in after that moment; what was refused before is mended. */
  public boolean wasOnlineSince(Instant moment) {
    return isOnline() || getSession() != null && getSession().stoppedAt().isAfter(moment);
  }

  /** What is being done to the line, or was just now; null if nothing. */
  public News getNews() {
    if (news == null) {
      news =
          newest(query -> coaApi.list(query, id(), null)).stream()
              .flatMap(order -> orderNews.of(order, clock.instant()).stream())
              .toList();
    }
    return news.isEmpty() ? null : news.getFirst();
  }

  /** Whether the page should soon ask again. */
  public boolean isUnderWay() {
    return getNews() != null && getNews().open();
  }

  private UUID id() {
    return page.getSubscriber().id();
  }

  /** Nothing if the reader may not see sessions. */
  private <T> List<T> newest(Function<PageQuery, Page<T>> call) {
    if (!staff.holds(Permission.SESSIONS_VIEW)) {
      return List.of();
    }
    PageQuery one = new PageQuery();
    one.limit = 1;
    return call.apply(one).items();
  }
}

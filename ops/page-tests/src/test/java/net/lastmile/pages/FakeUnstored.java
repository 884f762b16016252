package net.lastmile.pages;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.api.network.ReplayView;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** Events that could not be stored; none of them ever can. */
final class FakeUnstored implements UnstoredEventApi {
  private final List<UnstoredEventView> events = new CopyOnWriteArrayList<>();

  void add(long id) {
    events.add(
        new UnstoredEventView(
            id, Instant.now(), "edge-1", id, "no such column", "{\"event\": " + id + "}", null));
  }

  @Override
  public Page<UnstoredEventView> list(PageQuery query) {
    return Shelf.onePage(events);
  }

  @Override
  public ReplayView playAgain() {
    return new ReplayView(0, events.size(), 0);
  }

  @Override
  public void discard(long id) {
    if (!events.removeIf(event -> event.id() == id)) {
      throw Refusal.of(404, "request.not-found");
    }
  }
}

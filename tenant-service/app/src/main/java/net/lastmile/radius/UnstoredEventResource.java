package net.lastmile.radius;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import net.lastmile.api.network.ReplayView;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.persistence.StorageFault;
import net.lastmile.platform.security.Gate;

/** {@code /unstored-events} */
@RequestScoped
public class UnstoredEventResource implements UnstoredEventApi {
  private static final Logger LOG = System.getLogger(UnstoredEventResource.class.getName());

  @Inject private UnstoredEvents events;

  @Override
  @Gate(permission = "nas.view")
  public Page<UnstoredEventView> list(PageQuery query) {
    return events.list(query);
  }

  @Override
  @Gate(permission = "nas.edit")
  public ReplayView playAgain() {
    long stored = 0;
    List<Long> ids = events.ids();
    for (long id : ids) {
      stored += isStored(id) ? 1 : 0;
    }
    return new ReplayView(stored, events.count());
  }

  private boolean isStored(long id) {
    try {
      events.playAgain(id);
      return true;
    } catch (UnstoredEvents.Unreadable _) {
      return false;
    } catch (RuntimeException e) {
      if (StorageFault.of(e) == StorageFault.DATABASE) {
        throw e;
      }
      LOG.log(Level.WARNING, "event {0} cannot be stored yet: {1}", id, StorageFault.reason(e));
      return false;
    }
  }

  @Override
  @Gate(permission = "nas.edit")
  public void discard(long id) {
    events.discard(id);
  }
}

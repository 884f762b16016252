package net.lastmile.savedviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.views.SavedViewRequest;
import net.lastmile.api.views.SavedViewView;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.security.Caller;

/** The caller's saved views. */
@ApplicationScoped
@Transactional
public class SavedViews {
  private static final int MOST_OF_A_LIST = 50;

  @PersistenceContext private EntityManager entities;
  @Inject private Caller caller;
  @Inject private Clock clock;

  List<SavedViewView> list(String list) {
    return own().stream()
        .map(SavedView::view)
        .filter(view -> list == null || list.equals(view.list()))
        .toList();
  }

  SavedViewView save(SavedViewRequest request) {
    List<SavedView> there =
        own().stream().filter(view -> view.view().list().equals(request.list())).toList();
    for (SavedView view : there) {
      if (view.view().name().equals(request.name().strip())) {
        view.show(request.query());
        return view.view();
      }
    }
    if (there.size() >= MOST_OF_A_LIST) {
      throw SavedViewError.TOO_MANY.asException();
    }
    SavedView view = new SavedView(Ids.next(), owner(), request, clock.instant());
    entities.persist(view);
    return view.view();
  }

  void delete(UUID id) {
    SavedView view = entities.find(SavedView.class, id);
    if (view == null || !view.owner().equals(owner())) {
      throw SavedViewError.NOT_FOUND.asException();
    }
    entities.remove(view);
  }

  private List<SavedView> own() {
    return entities
        .createQuery(
            "select v from SavedView v where v.owner = :owner order by v.name", SavedView.class)
        .setParameter("owner", owner())
        .getResultList();
  }

  private String owner() {
    return caller.identity().username();
  }
}

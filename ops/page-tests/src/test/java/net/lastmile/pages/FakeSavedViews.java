package net.lastmile.pages;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.views.SavedViewApi;
import net.lastmile.api.views.SavedViewRequest;
import net.lastmile.api.views.SavedViewView;

/** Views that staff keep of lists. */
final class FakeSavedViews implements SavedViewApi {
  private final Shelf<SavedViewView> views = new Shelf<>(SavedViewView.class, "name");

  @Override
  public List<SavedViewView> list(String list) {
    return views.all().stream().filter(view -> view.list().equals(list)).toList();
  }

  @Override
  public SavedViewView save(SavedViewRequest request) {
    return views.add(request);
  }

  @Override
  public void delete(UUID id) {
    views.remove(id);
  }
}

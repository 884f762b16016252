package net.lastmile.savedviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.views.SavedViewApi;
import net.lastmile.api.views.SavedViewRequest;
import net.lastmile.api.views.SavedViewView;
import net.lastmile.platform.problem.RequestError;

/** {@code /saved-views} */
@RequestScoped
public class SavedViewResource implements SavedViewApi {
  @Inject private SavedViews views;

  @Override
  public List<SavedViewView> list(String list) {
    return views.list(list);
  }

  @Override
  public SavedViewView save(SavedViewRequest request) {
    return views.save(RequestError.requireBody(request));
  }

  @Override
  public void delete(UUID id) {
    views.delete(id);
  }
}

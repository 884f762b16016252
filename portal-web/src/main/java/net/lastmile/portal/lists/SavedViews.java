package net.lastmile.portal.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.views.SavedViewApi;
import net.lastmile.api.views.SavedViewRequest;
import net.lastmile.api.views.SavedViewView;
import net.lastmile.portal.form.Submission;
import org.omnifaces.util.Faces;

/** The views of a list that this staff member has saved. */
@Named
@RequestScoped
public class SavedViews {
  private final Map<String, List<SavedViewView>> read = new HashMap<>();
  private String name;

  @Inject private SavedViewApi savedViewApi;
  @Inject private Submission submission;

  /** The views of one list, by name. */
  public List<SavedViewView> of(String list) {
    return read.computeIfAbsent(list, savedViewApi::list);
  }

  /** Saves the list as it is shown under the typed name. */
  public String save(String list, ListAddress address) {
    return submission.attempt(
        () -> {
          savedViewApi.save(new SavedViewRequest(list, name, address.getQuery()));
          submission.announce("list.views.saved", name);
          return leaveTo(address);
        });
  }

  public String delete(UUID id, ListAddress address) {
    return submission.attempt(
        () -> {
          savedViewApi.delete(id);
          return leaveTo(address);
        });
  }

  /** Redirects without a Faces outcome, which would encode the address a second time. */
  private static String leaveTo(ListAddress address) {
    Faces.redirect(address.toString());
    return null;
  }

  /** Whether the list shows this view at the moment. */
  public boolean isShown(SavedViewView view, ListAddress address) {
    return view.query().equals(address.getQuery());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}

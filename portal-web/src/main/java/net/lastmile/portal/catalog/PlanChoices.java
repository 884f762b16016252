package net.lastmile.portal.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.portal.lists.Options;

/** Plans to choose from in a form, by name; the value is the id. */
@Named
@ViewScoped
public class PlanChoices implements Serializable {
  private Map<String, String> all;

  @Inject private PlanApi planApi;

  public Map<String, String> getAll() {
    if (all == null) {
      all = Options.of(planApi::list, PlanView::name, PlanView::id);
    }
    return all;
  }
}

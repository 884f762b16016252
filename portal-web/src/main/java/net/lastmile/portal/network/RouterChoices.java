package net.lastmile.portal.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.portal.lists.Options;

/** Routers to choose from in a form, by name; the value is the id. */
@Named
@ViewScoped
public class RouterChoices implements Serializable {
  private Map<String, String> all;

  @Inject private NasApi nasApi;

  public Map<String, String> getAll() {
    if (all == null) {
      all = Options.of(nasApi::list, NasView::name, NasView::id);
    }
    return all;
  }
}

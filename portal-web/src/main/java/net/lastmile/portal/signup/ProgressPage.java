package net.lastmile.portal.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** Shows provisioning step by step (T4, T6). */
@Named
@RequestScoped
public class ProgressPage {
  private ProvisioningView provisioning;

  @Inject @Param private String token;
  @Inject private Api api;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    provisioning = api.signup().provisioning(token == null ? "" : token);
  }

  public boolean isReady() {
    return provisioning.status().equals("ACTIVE");
  }

  public boolean isFailed() {
    return provisioning.status().equals("FAILED");
  }

  public String getPanelUrl() {
    return provisioning.panelUrl();
  }

  public List<ProvisioningView.Step> getSteps() {
    return provisioning.steps();
  }

  /** A step's text; a step that the portal does not know yet is shown by its name. */
  public String label(ProvisioningView.Step step) {
    String key = "progress.step." + step.name();
    return texts.has(key) ? texts.get(key) : step.name();
  }
}

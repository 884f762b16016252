package net.lastmile.portal.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.signup.ProvisioningStatus;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** Shows provisioning step by step (T4, T6). */
@Named
@RequestScoped
public class ProgressPage {
  private ProvisioningView provisioning;

  @Inject @Param private String token;
  @Inject @Anonymous private SignupApi signupApi;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    provisioning = signupApi.provisioning(token == null ? "" : token);
  }

  public boolean isReady() {
    return provisioning.status() == ProvisioningStatus.ACTIVE;
  }

  public boolean isFailed() {
    return provisioning.status() == ProvisioningStatus.FAILED;
  }

  public String getPanelUrl() {
    return provisioning.panelUrl();
  }

  public List<ProvisioningView.Step> getSteps() {
    return provisioning.steps();
  }

  public String label(ProvisioningView.Step step) {
    return texts.get("progress.step." + step.name());
  }
}

package net.lastmile.portal.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.coa.SessionChangeView;
import net.lastmile.api.subscribers.PlanChangeView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/** Puts a line on another plan: says what that does before it is done, and afterwards. */
@Named
@RequestScoped
public class PlanChange {
  private String planId;
  private PlanChangeView preview;

  @Inject private SubscriberPage page;
  @Inject private SubscriberApi subscriberApi;
  @Inject private Submission submission;
  @Inject private Texts texts;
  @Inject private Formats formats;

  public String getPlanId() {
    return planId;
  }

  public void setPlanId(String planId) {
    this.planId = planId;
  }

  /** Finds out what the plan chosen would do. */
  public void look() {
    if (planId != null && !planId.isEmpty()) {
      submission.attempt(
          () -> {
            preview = ask();
            return null;
          });
    }
  }

  private PlanChangeView ask() {
    return subscriberApi.planChange(page.getSubscriber().id(), Id.of(planId));
  }

  /** Null until a plan is chosen. */
  public PlanChangeView getPreview() {
    return preview;
  }

  /** The rates before and after. */
  public String getRates() {
    return texts.get(
        "planChange.rates",
        formats.rates(preview.downloadKbps(), preview.uploadKbps()),
        newRates());
  }

  /** What the running sessions would meet, a sentence each; never empty. */
  public List<String> getEffects() {
    return preview.sessions().isEmpty()
        ? List.of(texts.get("planChange.later"))
        : preview.sessions().stream().map(this::effect).toList();
  }

  private String effect(SessionChangeView session) {
    return texts.get("planChange." + session.action(), session.nasName());
  }

  /** Does it, and says what happens now. */
  public String change() {
    return submission.attempt(
        () -> {
          preview = ask();
          subscriberApi.update(
              page.getSubscriber().id(),
              new FormFields("subscribers", SubscriberRequest.class)
                  .propose("planId", planId)
                  .all(SubscriberRequest.class));
          announce();
          return page.here();
        });
  }

  private void announce() {
    if (preview.sessions().isEmpty()) {
      submission.announce("planChange.done.later", preview.newPlanName(), newRates());
      return;
    }
    SessionChangeView first = preview.sessions().getFirst();
    submission.announce(
        "planChange.done." + first.action(), preview.newPlanName(), newRates(), first.nasName());
  }

  private String newRates() {
    return formats.rates(preview.newDownloadKbps(), preview.newUploadKbps());
  }
}

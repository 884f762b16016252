package net.lastmile.portal.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.site.Texts;

/** Describes orders to routers in words. */
@Named
@RequestScoped
public class OrderWords {
  private static final Set<CoaState> OPEN = EnumSet.of(CoaState.PENDING, CoaState.SENT);

  private Texts texts;

  OrderWords() {}

  @Inject
  OrderWords(Texts texts) {
    this.texts = texts;
  }

  /** Whether any order in the list is under way. */
  public boolean anyOpen(Listing<CoaJobView> list) {
    return list.items().stream().anyMatch(this::open);
  }

  public boolean open(CoaJobView job) {
    return OPEN.contains(job.state());
  }

  public String action(CoaJobView job) {
    return texts.get("orders.action." + job.action());
  }

  public String cause(CoaJobView job) {
    return texts.get("orders.cause." + job.cause());
  }

  /** The state in one or two words. A test that was answered has succeeded, whatever the answer. */
  public String state(CoaJobView job) {
    if (job.action() == CoaAction.TEST_API && job.state() == CoaState.FAILED) {
      return texts.get("orders.state.TEST_FAILED");
    }
    return texts.get("orders.state." + (isAnsweredTest(job) ? "ANSWERED" : job.state().name()));
  }

  /** The name of the state's colour. */
  public String tone(CoaJobView job) {
    if (isAnsweredTest(job)) {
      return "good";
    }
    return switch (job.state()) {
      case ACKED -> "good";
      case NAKED, TIMED_OUT, FAILED -> "bad";
      case PENDING, SENT -> "warn";
      case SUPERSEDED -> "";
    };
  }

  /** What the router said, or why there is no answer; empty if there is nothing to add. */
  public String result(CoaJobView job) {
    if (isAnsweredTest(job)) {
      return texts.get("orders.test.answered");
    }
    if (job.apiOutcome() != null) {
      return byApi(job);
    }
    return byCoa(job);
  }

  /** The result of the order over the router's own API, and what CoA had said before. */
  private String byApi(CoaJobView job) {
    String own = "orders.api." + job.action() + "." + job.apiOutcome();
    String said = texts.get(texts.has(own) ? own : "orders.api." + job.apiOutcome());
    String detailed =
        job.apiDetail() == null ? said : texts.get("orders.api.detail", said, job.apiDetail());
    if (job.action() == CoaAction.TEST_API) {
      return detailed;
    }
    String coa = job.errorCause() == null ? texts.get("orders.silentCoa") : byCoa(job);
    return texts.get("orders.api.after", detailed, coa);
  }

  private String byCoa(CoaJobView job) {
    if (job.errorCause() != null) {
      return errorCause(job.errorCause());
    }
    if (job.detail() != null) {
      return job.detail();
    }
    boolean silent = job.state() == CoaState.TIMED_OUT || isTriedAgain(job);
    return silent ? texts.get("orders.silent") : "";
  }

  /** Whether the order waits for another attempt. */
  public boolean isTriedAgain(CoaJobView job) {
    return job.state() == CoaState.PENDING && job.attempts() > 0;
  }

  private String errorCause(int code) {
    String key = "orders.errorCause." + code;
    return texts.has(key)
        ? texts.get(key) + " (" + code + ")"
        : texts.get("orders.errorCause.other", String.valueOf(code));
  }

  private static boolean isAnsweredTest(CoaJobView job) {
    return job.action() == CoaAction.TEST && job.state() == CoaState.NAKED;
  }
}

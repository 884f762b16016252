package net.lastmile.portal.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.lastmile.portal.form.Submission;
import org.omnifaces.util.Faces;

/** The rows of a list that somebody has chosen ({@code lm:rowCheck}). */
@RequestScoped
public class Picked {
  private static final String PARAMETER = "picked";

  @Inject private HttpServletRequest http;
  @Inject private Submission submission;

  /**
   * Does something to each chosen row and says what became of them: how many it was done to, how
   * many were gone, and of each that was refused the reason. Shows the list as it is then.
   *
   * @param said key of the text; {@code {0}} is how many it was done to, {@code {1}} how many were
   *     gone already
   * @param act takes the row's key
   * @param gone codes of refusals that mean that there was nothing to do any more
   */
  public void each(String said, Consumer<String> act, String... gone) {
    Outcome outcome = Outcome.of(rows(), act, Set.of(gone));
    if (outcome.done() + outcome.gone() > 0) {
      submission.say(said, outcome.done(), outcome.gone());
    }
    outcome.refused().forEach(each -> submission.refuse(each.name(), each.problem()));
    if (outcome.untried() > 0) {
      submission.warn("list.picked.untried", outcome.untried());
    }
    Faces.getFlash().setKeepMessages(true);
    Faces.redirect(Faces.getRequestURIWithQueryString());
  }

  /** No more than a page shows. */
  private List<Outcome.Thing> rows() {
    String[] sent = http.getParameterValues(PARAMETER);
    return Stream.of(sent == null ? new String[0] : sent)
        .limit(ListRequest.PAGE_SIZE)
        .map(Picked::thing)
        .toList();
  }

  /** A checkbox sends the key, a space and the name by which people know the row. */
  private static Outcome.Thing thing(String sent) {
    String[] parts = sent.split(" ", 2);
    return new Outcome.Thing(parts[0], parts[parts.length - 1]);
  }
}

package net.lastmile.portal.lists;

import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/**
 * What became of several things that something was done to, one by one.
 *
 * @param gone how many were gone already, so that there was nothing to do
 * @param untried how many were left when the API did not answer, with the one it was asked about
 */
record Outcome(int done, int gone, int untried, List<Refused> refused) {
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  /** One of the things. */
  record Thing(String key, String name) {}

  record Refused(String name, Problem problem) {}

  /**
   * Does it to each. A refusal holds up none of the others.
   *
   * @param gone codes of refusals that, as 404, mean that there was nothing to do any more
   * @throws ApiProblem 401 if the log-in has ended
   */
  static Outcome of(List<Thing> things, Consumer<String> act, Set<String> gone) {
    int done = 0;
    int missing = 0;
    List<Refused> refused = new ArrayList<>();
    for (Thing thing : things) {
      try {
        act.accept(thing.key());
        done++;
      } catch (ApiProblem no) {
        if (no.status() == UNAUTHORIZED) {
          throw no;
        }
        if (no.status() == NOT_FOUND || gone.contains(no.problem().code())) {
          missing++;
        } else {
          refused.add(new Refused(thing.name(), no.problem()));
        }
      } catch (ApiUnavailable | ProcessingException unanswered) {
        return new Outcome(
            done, missing, things.size() - done - missing - refused.size(), List.copyOf(refused));
      }
    }
    return new Outcome(done, missing, 0, List.copyOf(refused));
  }
}

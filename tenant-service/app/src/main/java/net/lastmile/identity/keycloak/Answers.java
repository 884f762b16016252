package net.lastmile.identity.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.lastmile.platform.problem.ProblemException;
import org.keycloak.representations.idm.ErrorRepresentation;

/** Reads Keycloak's answers to creates. */
final class Answers {
  private static final Logger LOG = System.getLogger(Answers.class.getName());

  private Answers() {}

  /**
   * Closes the answer; "already there" counts as done.
   *
   * @throws ProblemException {@link LoginError#REFUSED} if what we sent is at fault
   * @throws WebApplicationException for every other refusal
   */
  static void madeOrThere(Response answer) {
    try (answer) {
      int status = answer.getStatus();
      boolean there = status == Response.Status.CONFLICT.getStatusCode();
      boolean made = answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
      if (status == Response.Status.BAD_REQUEST.getStatusCode()) {
        throw refusal(answer);
      }
      if (!made && !there) {
        throw new WebApplicationException("Keycloak answered " + status);
      }
    }
  }

  /** Turns a 400 into an error of the request: trying again would change nothing. */
  static ProblemException refusal(Response answer) {
    ErrorRepresentation error =
        answer.hasEntity()
            ? answer.readEntity(ErrorRepresentation.class)
            : new ErrorRepresentation();
    LOG.log(
        Level.WARNING,
        "Keycloak refuses a log-in: {0} {1}",
        error.getField(),
        error.getErrorMessage());
    return switch (error.getField()) {
      case "firstName", "lastName" -> LoginError.REFUSED.on("fullName");
      case "email" -> LoginError.REFUSED.on("email");
      case null, default -> LoginError.REFUSED.asException();
    };
  }
}

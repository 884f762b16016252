package net.lastmile.portal.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.site.Texts;

/** Sends a form and shows what the API has to say against it. */
@RequestScoped
public class Submission {
  private static final String FORM = "form:";
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;

  private FacesContext faces;
  private Texts texts;

  Submission() {}

  @Inject
  Submission(FacesContext faces, Texts texts) {
    this.faces = faces;
    this.texts = texts;
  }

  /**
   * Runs what sends the form.
   *
   * @return where to go, or null to stay on the form with the reasons shown
   */
  public String attempt(Supplier<String> send) {
    try {
      return send.get();
    } catch (ApiProblem refused) {
      if (refused.status() == UNAUTHORIZED || refused.status() == NOT_FOUND) {
        throw refused;
      }
      show(refused.problem());
      return null;
    } catch (ApiUnavailable down) {
      // An error page would take along what was typed; from here it can be sent again.
      show(down.problem());
      return null;
    } catch (ProcessingException unanswered) {
      show(ApiUnavailable.NO_ANSWER);
      return null;
    }
  }

  /**
   * A key for what a click does once: the same for each click on a page as it was shown, so that a
   * second one does nothing twice.
   *
   * @param subject what it is done to; where a page lists several, one button has many
   */
  public String idempotencyKey(Object subject) {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    String click =
        sent.get(ResponseStateManager.VIEW_STATE_PARAM)
            + sent.get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME)
            + subject;
    return UUID.nameUUIDFromBytes(click.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Says something on the next page. */
  public void announce(String key, Object... arguments) {
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get(key, arguments), null));
  }

  /** Shows what is wrong beside the fields named, and all else in the summary. */
  public void show(Problem problem) {
    faces.validationFailed();
    ProblemTexts says = new ProblemTexts(texts);
    if (problem.errors() == null || problem.errors().isEmpty()) {
      addMessage(null, says.of(problem));
      return;
    }
    for (Problem.FieldError error : problem.errors()) {
      UIComponent input = faces.getViewRoot().findComponent(FORM + error.field());
      if (input instanceof UIInput named) {
        named.setValid(false);
        addMessage(named.getClientId(faces), says.of(problem, error));
      } else {
        addMessage(null, error.field() + ": " + says.of(problem, error));
      }
    }
  }

  private void addMessage(String clientId, String text) {
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }
}

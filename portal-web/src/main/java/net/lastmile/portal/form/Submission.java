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

/** Sends a form and shows the API's objections. */
@RequestScoped
public class Submission {
  static final String FORM = "form:";
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
   * Runs the code that sends the form.
   *
   * @return where to go, or null to stay on the form and show the reasons
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
    } catch (Overtaken _) {
      faces.validationFailed();
      return null;
    } catch (ApiUnavailable down) {
      // An error page would lose what was typed; from the form it can be sent again.
      show(down.problem());
      return null;
    } catch (ProcessingException unanswered) {
      show(ApiUnavailable.NO_ANSWER);
      return null;
    }
  }

  /**
   * The idempotency key of a click: the same for every click on one rendering of a page, so that a
   * second click has no further effect.
   *
   * @param subject what the click acts on; needed where a page lists several, as they share a
   *     button
   */
  public String idempotencyKey(Object subject) {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    String click =
        sent.get(ResponseStateManager.VIEW_STATE_PARAM)
            + sent.get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME)
            + subject;
    return UUID.nameUUIDFromBytes(click.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Shows a message on the next page. */
  public void announce(String key, Object... arguments) {
    faces.getExternalContext().getFlash().setKeepMessages(true);
    say(key, arguments);
  }

  /** Shows a message on this page. */
  public void say(String key, Object... arguments) {
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get(key, arguments), null));
  }

  /** Shows a warning on this page. */
  public void warn(String key, Object... arguments) {
    String text = texts.get(key, arguments);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
  }

  /** Shows why one of several things was refused. */
  public void refuse(String name, Problem problem) {
    addMessage(null, name + ": " + new ProblemTexts(texts).of(problem));
  }

  /** Shows each error beside the field it names, and all others in the summary. */
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

package net.lastmile.portal.shell;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** Shows a failure of a script's request on the page that {@link FailureFilter} would choose. */
class AjaxFailures extends FullAjaxExceptionHandler {
  AjaxFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  protected Throwable findExceptionRootCause(FacesContext context, Throwable exception) {
    return Failure.of(exception)
        .<Throwable>map(Failure::cause)
        .orElseGet(() -> super.findExceptionRootCause(context, exception));
  }

  @Override
  protected String findErrorPageLocation(FacesContext context, Throwable exception) {
    return Failure.of(exception)
        .map(Failure::page)
        .orElseGet(() -> super.findErrorPageLocation(context, exception));
  }
}

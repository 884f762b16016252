package net.lastmile.portal.shell;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Named in {@code faces-config.xml} to install {@link AjaxFailures}. */
public class AjaxFailuresFactory extends ExceptionHandlerFactory {
  public AjaxFailuresFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new AjaxFailures(getWrapped().getExceptionHandler());
  }
}

package net.lastmile.portal.shell;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostConstructViewMapEvent;
import jakarta.faces.event.SystemEvent;

/**
 * Keeps public pages and error pages from creating a session. Faces creates one as soon as anything
 * is put into a view's map, as PrimeFaces does with its nonce; here those maps end with the request
 * instead. No page outside the panel may have a view-scoped bean.
 */
public final class PublicViews extends ApplicationFactory {
  private static final String PANEL = "/panel/";

  /** Named in {@code faces-config.xml}. */
  public PublicViews(ApplicationFactory wrapped) {
    super(wrapped);
  }

  @Override
  public Application getApplication() {
    Application application = getWrapped().getApplication();
    return application instanceof Sessionless ? application : new Sessionless(application);
  }

  @Override
  public void setApplication(Application application) {
    getWrapped().setApplication(application);
  }

  private static final class Sessionless extends ApplicationWrapper {
    Sessionless(Application wrapped) {
      super(wrapped);
    }

    @Override
    public void publishEvent(
        FacesContext context, Class<? extends SystemEvent> event, Object source) {
      if (!isForgotten(event, source)) {
        super.publishEvent(context, event, source);
      }
    }

    @Override
    public void publishEvent(
        FacesContext context,
        Class<? extends SystemEvent> event,
        Class<?> sourceBase,
        Object source) {
      if (!isForgotten(event, source)) {
        super.publishEvent(context, event, sourceBase, source);
      }
    }

    private static boolean isForgotten(Class<? extends SystemEvent> event, Object source) {
      return event == PostConstructViewMapEvent.class
          && source instanceof UIViewRoot view
          && view.getViewId() != null
          && !view.getViewId().startsWith(PANEL);
    }
  }
}

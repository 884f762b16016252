package net.lastmile.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Makes a client of each API interface that is injected anywhere: one for all requests, which
 * carries the log-in of the request that calls it unless it is {@link Anonymous}.
 */
public class ApiBeans implements Extension {
  private static final Anonymous ANONYMOUS = new AnonymousLiteral();

  private final Set<Class<?>> asStaff = new LinkedHashSet<>();
  private final Set<Class<?>> anonymous = new LinkedHashSet<>();

  void note(@Observes ProcessInjectionPoint<?, ?> event) {
    InjectionPoint point = event.getInjectionPoint();
    if (point.getType() instanceof Class<?> type
        && type.isInterface()
        && type.isAnnotationPresent(Path.class)) {
      (point.getQualifiers().contains(ANONYMOUS) ? anonymous : asStaff).add(type);
    }
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    for (Class<?> api : asStaff) {
      discovery
          .addBean()
          .addType(api)
          .scope(ApplicationScoped.class)
          .produceWith(_ -> clients().asStaff(api));
    }
    for (Class<?> api : anonymous) {
      discovery
          .addBean()
          .addType(api)
          .addQualifiers(Any.Literal.INSTANCE, ANONYMOUS)
          .scope(ApplicationScoped.class)
          .produceWith(_ -> clients().anonymous(api));
    }
  }

  /** Asks the application: the server lets an extension see no beans but its own. */
  @SuppressWarnings("BanJNDI") // The name is the standard's, not a caller's.
  private static ApiClients clients() {
    try {
      BeanManager application = InitialContext.doLookup("java:comp/BeanManager");
      return application.createInstance().select(ApiClients.class).get();
    } catch (NamingException outsideOfTheApplication) {
      throw new IllegalStateException(outsideOfTheApplication);
    }
  }

  private static final class AnonymousLiteral extends AnnotationLiteral<Anonymous>
      implements Anonymous {}
}

package net.lastmile.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.auth.LoginConfig;
import org.glassfish.jersey.jackson.JacksonFeature;

/**
 * The REST API; the context root is {@code /api}. Its classes are the beans that implement an
 * interface with {@code @Path} or are providers: Jersey's own scan would pick up the bare
 * interfaces.
 */
@ApplicationScoped
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {
  private static final String OURS = "net.lastmile.";

  @Override
  public Set<Class<?>> getClasses() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(Bean::getBeanClass)
        .filter(Api::isOurs)
        .collect(Collectors.toSet());
  }

  @Override
  @SuppressWarnings("deprecation") // The only way to register an object in a plain Application.
  public Set<Object> getSingletons() {
    // Not Yasson, which writes records as {}. Jackson's exception mappers would answer before ours.
    return Set.of(JacksonFeature.withoutExceptionMappers());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  private static boolean isOurs(Class<?> type) {
    // Payara adds providers of its own that are beans too.
    return type.getName().startsWith(OURS)
        && (type.isAnnotationPresent(Provider.class)
            || Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
                .anyMatch(t -> t.isAnnotationPresent(Path.class)));
  }
}

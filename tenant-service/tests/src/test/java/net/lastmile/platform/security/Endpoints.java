package net.lastmile.platform.security;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Gates;
import net.lastmile.api.permissions.Permission;

/** Every endpoint of the API, read from its interfaces. */
final class Endpoints {
  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private Endpoints() {}

  /**
   * @param path below {@code /api/}, including its templates
   * @param takesBody whether it reads a body
   * @param parameters of its query string
   * @param gate of the method that answers it
   */
  record Endpoint(String verb, String path, boolean takesBody, List<String> parameters, Gate gate) {
    /** Whether staff who may do this, and nothing else, may call it. */
    boolean isFor(Set<Permission> permissions) {
      return gate.value() == Audience.ANY_STAFF
          || Stream.of(gate.permission()).anyMatch(permissions::contains);
    }

    boolean isPublic() {
      return Stream.of("signup", "hosts", "password-links").anyMatch(path::startsWith);
    }

    boolean isOperators() {
      return path.startsWith("operator");
    }

    /** Where access is granted it ends the test's own log-in, so it has a test of its own. */
    boolean isLogOut() {
      return path.equals("log-out");
    }

    boolean namesAThing() {
      return path.contains("{id}");
    }

    String first() {
      return path.split("/", -1)[0];
    }

    /** As the table says it: the call, and whom it is for. */
    String line() {
      String permissions =
          Stream.of(gate.permission())
              .map(Permission::code)
              .sorted()
              .collect(Collectors.joining(" "));
      return this + " " + (permissions.isEmpty() ? gate.value() : permissions);
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  static List<Endpoint> all() {
    return new ClassFileImporter()
        .importPackages("net.lastmile").stream()
            .filter(type -> type.getSimpleName().endsWith("Resource") && !type.isInterface())
            .map(type -> type.reflect())
            .flatMap(Endpoints::of)
            .toList();
  }

  private static Stream<Endpoint> of(Class<?> resource) {
    return Stream.of(resource.getInterfaces())
        .filter(api -> api.isAnnotationPresent(Path.class))
        .flatMap(api -> of(api, resource));
  }

  private static Stream<Endpoint> of(Class<?> api, Class<?> resource) {
    String base = api.getAnnotation(Path.class).value();
    return Stream.of(api.getMethods())
        .map(
            method ->
                new Endpoint(
                    verb(method),
                    path(base, method),
                    Stream.of(method.getParameters())
                        .anyMatch(parameter -> parameter.getAnnotations().length == 0),
                    Stream.of(method.getParameters()).flatMap(Endpoints::query).toList(),
                    Gates.of(resource, method)
                        .orElseThrow(() -> new AssertionError(method + " has no gate"))));
  }

  private static Stream<String> query(Parameter parameter) {
    Stream<? extends AnnotatedElement> read =
        parameter.isAnnotationPresent(BeanParam.class)
            ? Stream.of(parameter.getType().getFields())
            : Stream.of(parameter);
    return read.map(element -> element.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value);
  }

  private static String path(String base, Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? base : base + "/" + path.value();
  }

  private static String verb(Method method) {
    return VERBS.stream()
        .filter(method::isAnnotationPresent)
        .map(Class::getSimpleName)
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " has no verb"));
  }
}

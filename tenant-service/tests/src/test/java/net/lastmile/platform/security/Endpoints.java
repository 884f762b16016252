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
import java.util.stream.Stream;

/** Every endpoint of the API, read from its interfaces. */
final class Endpoints {
  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private Endpoints() {}

  /**
   * @param path below {@code /api/}, including its templates
   * @param takesBody whether it reads a body
   * @param parameters of its query string
   */
  record Endpoint(String verb, String path, boolean takesBody, List<String> parameters) {
    boolean isPublic() {
      return path.startsWith("signup") || path.startsWith("hosts");
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

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  static List<Endpoint> all() {
    return new ClassFileImporter()
        .importPackages("net.lastmile.api").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(type -> type.reflect())
            .flatMap(Endpoints::of)
            .toList();
  }

  private static Stream<Endpoint> of(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Stream.of(resource.getMethods())
        .map(
            method ->
                new Endpoint(
                    verb(method),
                    path(base, method),
                    Stream.of(method.getParameters())
                        .anyMatch(parameter -> parameter.getAnnotations().length == 0),
                    Stream.of(method.getParameters()).flatMap(Endpoints::query).toList()));
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

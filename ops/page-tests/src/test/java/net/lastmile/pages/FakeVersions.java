package net.lastmile.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.problem.ProblemWords;

/** Entity tags as the API gives them: a change is refused if one of its fields is not as it was. */
final class FakeVersions {
  private static final String CODE = "request.fields-changed";

  private final Map<String, JsonNode> seen = new ConcurrentHashMap<>();

  /** The tag of what is answered. */
  String tag(Record view) {
    JsonNode fields = FakeApi.JSON.valueToTree(view);
    String tag = "\"" + UUID.nameUUIDFromBytes(fields.toString().getBytes(UTF_8)) + "\"";
    seen.put(tag, fields);
    return tag;
  }

  /**
   * Called before a change is made.
   *
   * @param tag that the change rests on; null if on none
   */
  void check(String tag, Object api, Method method, Object... arguments)
      throws InvocationTargetException, IllegalAccessException {
    if (tag == null || !method.isAnnotationPresent(PATCH.class)) {
      return;
    }
    Object[] which = Arrays.copyOf(arguments, arguments.length - 1);
    JsonNode is = FakeApi.JSON.valueToTree(reading(method).invoke(api, which));
    JsonNode was = seen.get(tag);
    JsonNode change = FakeApi.JSON.valueToTree(arguments[which.length]);
    List<FieldError> changed =
        change.properties().stream()
            .filter(field -> !field.getValue().isNull())
            .flatMap(field -> Stream.of("", "Minor", "Kbps").map(unit -> field.getKey() + unit))
            .filter(field -> !Objects.equals(was.get(field), is.get(field)))
            .map(field -> new FieldError(field, "fields-changed", ProblemWords.inEnglish(CODE)))
            .toList();
    if (!changed.isEmpty()) {
      throw Refusal.of(412, CODE, changed.toArray(FieldError[]::new));
    }
  }

  /** What reads the thing that a method changes. */
  private static Method reading(Method change) {
    return Stream.of(change.getDeclaringClass().getMethods())
        .filter(method -> method.isAnnotationPresent(GET.class))
        .filter(method -> path(method).equals(path(change)))
        .findFirst()
        .orElseThrow();
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }
}

package net.lastmile.api.permissions;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the gate of an endpoint. */
public final class Gates {
  private Gates() {}

  /**
   * @param resource the class that answers: its interface of the API has the gate, or the class
   *     itself if it has no such interface
   * @return empty for a method that must be refused to everybody
   */
  public static Optional<Gate> of(Class<?> resource, Method method) {
    return Stream.concat(Stream.of(resource), Stream.of(resource.getInterfaces()))
        .map(type -> declared(type, method))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Gate declared(Class<?> type, Method method) {
    try {
      return type.getMethod(method.getName(), method.getParameterTypes()).getAnnotation(Gate.class);
    } catch (NoSuchMethodException _) {
      return null;
    }
  }
}

package net.lastmile.portal.client;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/**
 * Sends search texts literally. The client builds its queries with templates: without this it would
 * look for a value of {@code {a}} and fail, and would read {@code %41} as an A.
 */
public final class QueryText implements ParamConverterProvider {
  private static final ParamConverter<String> ENCODED =
      new ParamConverter<>() {
        @Override
        public String fromString(String value) {
          return value;
        }

        @Override
        public String toString(String value) {
          return value == null ? null : literal(value);
        }
      };

  /** The template that produces exactly this text. */
  static String literal(String text) {
    return text.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
  }

  @Override
  @SuppressWarnings("unchecked") // Only for String.
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    boolean query =
        annotations != null && Stream.of(annotations).anyMatch(QueryParam.class::isInstance);
    return query && type == String.class ? (ParamConverter<T>) ENCODED : null;
  }
}

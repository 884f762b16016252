package net.lastmile.platform.fields;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.problem.Problem.FieldError;

/** An error as the message of a violation, the one text that Bean Validation carries. */
final class CarriedError {
  private static final String NEXT = "\n";
  private static final int PARTS = 3;

  private CarriedError() {}

  static String text(FieldError error) {
    String numbers =
        error.parameters().stream().map(String::valueOf).collect(Collectors.joining(","));
    return error.code() + NEXT + numbers + NEXT + error.message();
  }

  static FieldError of(String field, String text) {
    String[] parts = text.split(NEXT, PARTS);
    List<Long> numbers =
        Stream.of(parts[1].split(","))
            .filter(number -> !number.isEmpty())
            .map(Long::valueOf)
            .toList();
    return new FieldError(field, parts[0], parts[2], numbers);
  }
}

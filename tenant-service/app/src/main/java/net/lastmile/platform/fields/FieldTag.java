package net.lastmile.platform.fields;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;

/**
 * The entity tag of something that can be changed (RFC 9110 section 8.8.3): a short digest of each
 * field, so that it also tells which fields were seen as they are. For clients it has no meaning.
 */
final class FieldTag {
  private static final int OCTETS = 6;
  private static final int LENGTH = 8;

  private final Set<String> digests;

  private FieldTag(Set<String> digests) {
    this.digests = digests;
  }

  /** The tag of a view, without quotes. */
  static String of(Record view) {
    return flat(values(view)).entrySet().stream()
        .map(field -> digest(field.getKey(), field.getValue()))
        .collect(Collectors.joining());
  }

  /**
   * Reads one that a client gives back; unreadable text is a tag that knows no field.
   *
   * @param header with quotes, as in {@code If-Match}; of several tags each counts
   */
  static FieldTag read(String header) {
    return new FieldTag(
        Stream.of(header.split("[^A-Za-z0-9_-]+", -1))
            .flatMap(FieldTag::digests)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> digests(String tag) {
    return Stream.iterate(0, at -> at + LENGTH <= tag.length(), at -> at + LENGTH)
        .map(at -> tag.substring(at, at + LENGTH));
  }

  /** Whether the field had this value in what the tag was given with. */
  boolean saw(String field, Object value) {
    return digests.contains(digest(field, value));
  }

  /** A record's fields by name. */
  @SuppressWarnings("unchecked") // A record's class is that of its own type.
  static Map<String, Object> values(Record record) {
    return Fields.values((Class<Record>) record.getClass(), record);
  }

  /** The same with each entry of a map as a field of its own. */
  static Map<String, Object> flat(Map<String, ?> values) {
    Map<String, Object> flat = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> flat.put(name + "." + key, entry));
          } else {
            flat.put(name, value);
          }
        });
    return flat;
  }

  private static String digest(String field, Object value) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256")
              .digest((field + "\0" + text(value)).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, OCTETS));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> many ->
          many.stream().map(Object::toString).collect(Collectors.joining("\n"));
      default -> value.toString();
    };
  }
}

package net.lastmile.platform.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;
import net.lastmile.api.field.Fits;
import net.lastmile.api.field.Format;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Required;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes the limits of requests into the document of the API: they stand at the records, in
 * annotations that the generator does not know. Used by the build alone.
 */
public final class DocumentedLimits implements OASFilter {
  private static final String SUFFIX = ".class";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Class<?>> records = records();
    document
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (records.containsKey(name)) {
                limit(records.get(name), schema);
              }
            });
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().entrySet().stream())
        // A change may leave any field out, of the same record.
        .filter(operation -> operation.getKey() != PathItem.HttpMethod.PATCH)
        .map(operation -> operation.getValue().getRequestBody())
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .forEach(body -> require(body, records));
  }

  private static void limit(Class<?> record, Schema schema) {
    Map<String, RecordComponent> fields = Fields.of(record);
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              if (fields.containsKey(name)) {
                limit(fields.get(name), property);
              }
            });
  }

  private static void require(MediaType body, Map<String, Class<?>> records) {
    Schema whole = body.getSchema();
    String reference = whole == null ? null : whole.getRef();
    Class<?> record =
        reference == null ? null : records.get(reference.substring(reference.lastIndexOf('/') + 1));
    if (record == null) {
      return;
    }
    List<String> required =
        Fields.of(record).values().stream()
            .filter(field -> field.isAnnotationPresent(Required.class))
            .map(RecordComponent::getName)
            .toList();
    if (!required.isEmpty()) {
      body.setSchema(OASFactory.createSchema().addAllOf(whole).required(required));
    }
  }

  private static void limit(RecordComponent field, Schema property) {
    boolean list = field.getType() == List.class;
    Format.of(Format.valueOf(field))
        .ifPresent(format -> limit(format, list ? property.getItems() : property));
    if (list && field.isAnnotationPresent(Most.class)) {
      property.maxItems(field.getAnnotation(Most.class).value());
    }
  }

  private static void limit(Format format, Schema value) {
    Optional<Range> range = format.as(Range.class);
    if (range.isPresent()) {
      value.minimum(BigDecimal.valueOf(range.get().min()));
      value.maximum(BigDecimal.valueOf(range.get().max()));
      return;
    }
    value.maxLength(format.longest());
    if (format.entry().min() > 0) {
      value.minLength(format.entry().min());
    }
    format.as(Fits.class).ifPresent(fits -> value.pattern("^(?:" + fits.regexp() + ")$"));
  }

  /** The API's records by name; their names are unique, as the document's are. */
  private static Map<String, Class<?>> records() {
    try {
      URI classes = Fields.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(classes);
      if (Files.isDirectory(path)) {
        return recordsIn(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return recordsIn(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Class<?>> recordsIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.startsWith("net.lastmile.api.") && name.endsWith(SUFFIX))
          .map(name -> load(name.substring(0, name.length() - SUFFIX.length())))
          .filter(Class::isRecord)
          .collect(Collectors.toMap(Class::getSimpleName, type -> type, (first, _) -> first));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Fields.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

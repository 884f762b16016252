package net.lastmile.api.field;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the annotation of a field says of its texts.
 *
 * @param annotation names the kind of text, such as {@link Line}
 * @param longest most characters of a value; at least 1
 */
public record Format(Annotation annotation, Entry entry, int longest) {
  /** Where the annotations of a field's value stand: at the field, or at a list's entries. */
  public static AnnotatedElement valueOf(RecordComponent component) {
    return component.getType() == List.class
        ? ((AnnotatedParameterizedType) component.getAnnotatedType())
            .getAnnotatedActualTypeArguments()[0]
        : component;
  }

  /** Empty if the field's type alone says what it holds. */
  public static Optional<Format> of(AnnotatedElement value) {
    return Stream.of(value.getAnnotations())
        .filter(said -> said.annotationType().isAnnotationPresent(Entry.class))
        .findFirst()
        .map(Format::read);
  }

  private static Format read(Annotation annotation) {
    Entry entry = annotation.annotationType().getAnnotation(Entry.class);
    return new Format(annotation, entry, longest(annotation, entry));
  }

  private static int longest(Annotation annotation, Entry entry) {
    if (entry.max() > 0) {
      return entry.max();
    }
    return switch (annotation) {
      case Text text -> text.max();
      case Line line -> line.max();
      case Lines lines -> lines.max();
      case Fits fits -> fits.max();
      case Range range -> String.valueOf(range.max()).length();
      default -> throw new IllegalStateException("no longest value: " + annotation);
    };
  }

  /** The annotation itself, or the one of this type that it is made of. */
  public <A extends Annotation> Optional<A> as(Class<A> type) {
    return type.isInstance(annotation)
        ? Optional.of(type.cast(annotation))
        : Optional.ofNullable(annotation.annotationType().getAnnotation(type));
  }

  public EntryKind kind() {
    return annotation instanceof Text text && text.area() ? EntryKind.AREA : entry.kind();
  }
}

package net.lastmile.api.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How people enter a field of this type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Entry {
  EntryKind kind();

  /** The longest text that can be right, in characters; 0: the field's own annotation says so. */
  int max() default 0;

  /** The shortest text that can be right, in characters. */
  int min() default 0;
}

package net.lastmile.api.permissions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Stands at every method of the API's interfaces, and of classes that
 * answer without one; a method that has none is refused to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gate {
  Audience value() default Audience.STAFF;

  /** One of these is what {@link Audience#STAFF} must be allowed to do. */
  Permission[] permission() default {};
}

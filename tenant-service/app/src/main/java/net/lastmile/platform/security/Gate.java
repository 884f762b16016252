package net.lastmile.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.lastmile.api.staff.Permission;

/**
 * Who may call an endpoint. Required on every method of every resource class; a method without one
 * is refused to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gate {
  Audience value() default Audience.STAFF;

  /**
   * The one of these that {@link Audience#STAFF} must hold (I4); of what kinds, {@link Kind} says.
   */
  Permission[] permission() default {};
}

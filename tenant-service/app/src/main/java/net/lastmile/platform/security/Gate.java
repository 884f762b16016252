package net.lastmile.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Required on every method of every resource class; a method without one
 * is refused to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gate {
  Audience value() default Audience.STAFF;

  /**
   * The permission that {@link Audience#STAFF} must hold: {@code category.action}, for instance
   * {@code nas.create} (I4). Admins hold all; read-only log-ins hold all for GET.
   */
  String permission() default "";
}

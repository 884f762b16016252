package net.lastmile.portal.client;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link jakarta.ws.rs.client.ClientRequestFilter} that every call for a staff member
 * passes through. The log-in package provides it, because the log-in holds the token.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface AsStaff {}

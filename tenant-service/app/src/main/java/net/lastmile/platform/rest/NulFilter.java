package net.lastmile.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/**
 * Refuses U+0000 in addresses: no name of ours contains it and PostgreSQL's texts cannot hold it,
 * so a search for it would fail as if by our own fault.
 */
@Dependent
@Provider
public class NulFilter implements ContainerRequestFilter {
  private static final char NUL = '\0';

  @Override
  public void filter(ContainerRequestContext request) {
    FieldErrors errors = new FieldErrors();
    check(request.getUriInfo().getPathParameters(), errors);
    check(request.getUriInfo().getQueryParameters(), errors);
    errors.throwIfAny();
  }

  private static void check(MultivaluedMap<String, String> parameters, FieldErrors errors) {
    parameters.forEach(
        (name, values) ->
            errors.check(
                values.stream().noneMatch(value -> value.indexOf(NUL) >= 0),
                name,
                FieldFault.CONTROL_CHARACTER));
  }
}

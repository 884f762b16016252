package net.lastmile.edge.templates.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template that cannot be used; the message names the template, its wrong lines and their errors.
 */
public final class InvalidTemplate extends IllegalArgumentException {
  private final transient List<TemplateError> errors;

  InvalidTemplate(String name, List<TemplateError> errors) {
    super(
        errors.stream()
            .map(TemplateError::toString)
            .collect(Collectors.joining("; ", "template " + name + ": ", "")));
    this.errors = List.copyOf(errors);
  }

  /** In line order, at least one. */
  public List<TemplateError> errors() {
    return errors;
  }
}

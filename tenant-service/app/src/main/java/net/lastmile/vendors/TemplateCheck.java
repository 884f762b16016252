package net.lastmile.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.template.InvalidTemplate;
import net.lastmile.edge.templates.template.TemplateError;
import net.lastmile.edge.templates.template.VendorTemplate;
import net.lastmile.platform.problem.FieldErrors;

/** Reads templates as the edges do. */
@ApplicationScoped
class TemplateCheck {
  @Inject private Dictionaries dictionaries;

  /** What is wrong with a text; empty if the edges can use it. */
  List<TemplateError> errors(Vendor vendor, String text) {
    try {
      parse(vendor, text);
      return List.of();
    } catch (InvalidTemplate e) {
      return e.errors();
    }
  }

  /**
   * The template.
   *
   * @throws net.lastmile.platform.problem.ProblemException with an error for each wrong line, field
   *     {@code text}, code {@code line-} and its number
   */
  VendorTemplate require(Vendor vendor, String text) {
    FieldErrors problems = new FieldErrors();
    try {
      return parse(vendor, text);
    } catch (InvalidTemplate e) {
      for (TemplateError error : e.errors()) {
        problems.add(
            "text", "line-" + error.line(), "Line " + error.line() + ": " + sentence(error));
      }
      problems.throwIfAny();
      throw e;
    }
  }

  private VendorTemplate parse(Vendor vendor, String text) {
    return VendorTemplate.parse(vendor.name(), text, dictionaries.attributes());
  }

  private static String sentence(TemplateError error) {
    String message = error.message();
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}

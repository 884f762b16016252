package net.lastmile.edge.templates.template;

import java.util.Set;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;
import net.lastmile.edge.templates.dictionary.DataType;

/** Checks of an attribute line that need no plan. */
final class LineCheck {
  /**
   * The edge writes these into each packet; a second one would make the packet invalid or break the
   * edge's checks.
   */
  private static final Set<String> THE_EDGES_OWN =
      Set.of(
          "Message-Authenticator",
          "Proxy-State",
          "State",
          "User-Password",
          "CHAP-Password",
          "EAP-Message",
          "Vendor-Specific");

  /**
   * Attributes that the edge itself sets in an Access-Accept: leases, expiry, the session's token.
   */
  private static final Set<String> THE_EDGES_OWN_IN_ACCEPT =
      Set.of(
          "Class",
          "Session-Timeout",
          "Framed-IP-Address",
          "Framed-IPv6-Prefix",
          "Framed-IPv6-Address",
          "Delegated-IPv6-Prefix");

  private LineCheck() {}

  /**
   * @param section null if unknown
   * @throws TemplateProblem if the line can never be written correctly
   */
  static void check(AttributeLine line, Section section) {
    AttributeDefinition attribute = line.attribute();
    if (THE_EDGES_OWN.contains(attribute.name())
        || section == Section.ACCEPT && THE_EDGES_OWN_IN_ACCEPT.contains(attribute.name())) {
      throw new TemplateProblem(attribute.name() + " is added by the edge itself");
    }
    if (attribute.isOtherwiseEncrypted()) {
      throw new TemplateProblem(attribute.name() + " is hidden in a way that is not supported");
    }
    if (attribute.dataType() == DataType.OTHER) {
      throw new TemplateProblem("values of the type of " + attribute.name() + " cannot be written");
    }
    line.value().literal().ifPresentOrElse(text -> literal(line, text), () -> variable(line));
  }

  private static void literal(AttributeLine line, String text) {
    AttributeOctets.of(line.attribute(), line.tag(), ValueOctets.of(line.attribute(), text));
  }

  private static void variable(AttributeLine line) {
    AttributeDefinition attribute = line.attribute();
    DataType type = attribute.dataType();
    if (ValueOctets.takes(type, Variable.Kind.TEXT)) {
      return;
    }
    Interpolation only =
        line.value()
            .single()
            .orElseThrow(
                () ->
                    new TemplateProblem(
                        attribute.name()
                            + " is no text: its value is one {variable} or a constant"));
    if (!ValueOctets.takes(type, only.kind())) {
      throw new TemplateProblem(
          "{"
              + only.variable().written()
              + "} gives nothing that "
              + attribute.name()
              + " can hold");
    }
    if (!only.steps().isEmpty() && only.steps().getLast() instanceof Step.Else(String text)) {
      literal(line, text);
    }
  }
}

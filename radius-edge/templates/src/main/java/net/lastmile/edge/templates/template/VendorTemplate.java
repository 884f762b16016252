package net.lastmile.edge.templates.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/** A parsed and checked template: how one make of router is told what a plan gives. Immutable. */
public final class VendorTemplate {
  /** Longer texts are rejected. */
  public static final int MAX_CHARS = 16_384;

  private final Map<Section, List<AttributeLine>> sections;

  private VendorTemplate(Map<Section, List<AttributeLine>> sections) {
    this.sections = sections;
  }

  /**
   * Reads a template; docs/vendor-templates.md describes the format.
   *
   * @param name for messages
   * @throws InvalidTemplate if anything in it is wrong; it names every wrong line
   */
  public static VendorTemplate parse(String name, String text, AttributeDictionary dictionary) {
    TemplateParser parser = new TemplateParser(dictionary);
    parser.parse(text);
    if (!parser.errors().isEmpty()) {
      throw new InvalidTemplate(
          name,
          parser.errors().stream().sorted(Comparator.comparingInt(TemplateError::line)).toList());
    }
    return new VendorTemplate(Map.copyOf(parser.sections()));
  }

  /** Renders a section for a plan; everything that does not depend on the line is encoded now. */
  public RenderedSection render(Section section, PlanRecord plan) {
    List<Piece> pieces = new ArrayList<>();
    PlanValues values = new PlanValues(plan, null);
    for (AttributeLine line : sections.getOrDefault(section, List.of())) {
      line.condition()
          .given(values)
          .flatMap(open -> piece(line, open, plan))
          .ifPresent(pieces::add);
    }
    return RenderedSection.of(pieces);
  }

  private static Optional<Piece> piece(AttributeLine line, Condition open, PlanRecord plan) {
    if (!line.isOfPlan()) {
      return Optional.of(new Piece.OfLine(open, line, plan));
    }
    return line.encode(new PlanValues(plan, null)).map(octets -> new Piece.Fixed(open, octets));
  }
}

package net.lastmile.edge.templates.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/** Parses a template; one instance for each text. */
final class TemplateParser {
  private static final int MAX_ATTRIBUTES = 64;
  private static final int MAX_ERRORS = 50;
  private static final int MAX_TAG = 0x1F;

  private final AttributeDictionary dictionary;
  private final Map<Section, List<AttributeLine>> sections = new EnumMap<>(Section.class);
  private final List<TemplateError> errors = new ArrayList<>();
  private Section section;

  TemplateParser(AttributeDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What was read; valid only if there are no {@link #errors}. */
  Map<Section, List<AttributeLine>> sections() {
    return sections;
  }

  List<TemplateError> errors() {
    return errors;
  }

  void parse(String text) {
    if (text.length() > VendorTemplate.MAX_CHARS) {
      errors.add(
          new TemplateError(
              1, "the template is longer than " + VendorTemplate.MAX_CHARS + " characters"));
      return;
    }
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      try {
        line(line.strip());
      } catch (TemplateProblem problem) {
        if (errors.size() < MAX_ERRORS) {
          errors.add(new TemplateError(number, problem.getMessage()));
        }
      }
    }
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      begin(line);
    } else {
      AttributeLine attribute = attribute(line);
      if (section == null) {
        throw new TemplateProblem("an attribute stands below [accept], [coa] or [disconnect]");
      }
      List<AttributeLine> lines = sections.get(section);
      if (lines.size() == MAX_ATTRIBUTES) {
        throw new TemplateProblem("more than " + MAX_ATTRIBUTES + " attributes in a section");
      }
      lines.add(attribute);
    }
  }

  private void begin(String line) {
    int end = line.indexOf(']');
    Optional<Section> found =
        end < 0 ? Optional.empty() : Section.titled(line.substring(1, end).strip());
    if (found.isEmpty() || !line.substring(end + 1).strip().matches("(#.*)?")) {
      throw new TemplateProblem("a section is [accept], [coa] or [disconnect]");
    }
    section = found.get();
    if (sections.putIfAbsent(section, new ArrayList<>()) != null) {
      throw new TemplateProblem("[" + section.title() + "] is already there");
    }
  }

  private AttributeLine attribute(String line) {
    LineReader reader = new LineReader(line);
    Matcher head = reader.head();
    AttributeDefinition attribute =
        dictionary
            .find(head.group(1))
            .orElseThrow(
                () -> new TemplateProblem("no dictionary knows the attribute " + head.group(1)));
    int tag = tag(attribute, head.group(2));
    AttributeLine found = new AttributeLine(attribute, tag, reader.value(), reader.condition());
    LineCheck.check(found, section);
    return found;
  }

  private static int tag(AttributeDefinition attribute, String text) {
    if (text == null) {
      return 0;
    }
    int tag = Integer.parseInt(text);
    if (!attribute.isTagged()) {
      throw new TemplateProblem(attribute.name() + " has no tag");
    }
    if (tag > MAX_TAG) {
      throw new TemplateProblem("a tag is at most " + MAX_TAG);
    }
    return tag;
  }
}

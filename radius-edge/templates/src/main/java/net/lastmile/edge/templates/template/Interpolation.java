package net.lastmile.edge.templates.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variable and the functions applied to it: {@code {burst-download|or download|bps}}. */
record Interpolation(Variable variable, List<Step> steps) implements Part {
  private static final int MAX_STEPS = 8;

  /**
   * @param text the text between the braces
   * @throws TemplateProblem if it is not a variable with functions
   */
  static Interpolation parse(String text) {
    String[] words = text.split("\\|", -1);
    if (words.length > MAX_STEPS + 1) {
      throw new TemplateProblem("more than " + MAX_STEPS + " functions on one variable");
    }
    Variable variable = variable(words[0].strip());
    List<Step> steps = new ArrayList<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      steps.add(Step.parse(word.strip()));
    }
    Interpolation whole = new Interpolation(variable, List.copyOf(steps));
    whole.check();
    return whole;
  }

  static Variable variable(String name) {
    return Variable.written(name)
        .orElseThrow(
            () ->
                new TemplateProblem(
                    "there is no variable '"
                        + TemplateProblem.shown(name)
                        + "'; there are "
                        + Arrays.stream(Variable.values())
                            .map(Variable::written)
                            .collect(Collectors.joining(", "))));
  }

  private void check() {
    boolean number = variable.kind() == Variable.Kind.NUMBER;
    for (Step step : steps) {
      if (step.reckons() && !number) {
        throw new TemplateProblem("{" + variable.written() + "} is no number here");
      }
      if (step instanceof Step.Or(Variable other) && other.kind() != kindBefore(step)) {
        throw new TemplateProblem(
            "{" + other.written() + "} cannot stand for {" + variable.written() + "}");
      }
      if (step instanceof Step.Else && step != steps.getLast()) {
        throw new TemplateProblem("else can only be the last function");
      }
      number &= step.keepsNumber();
    }
  }

  private Variable.Kind kindBefore(Step end) {
    boolean text = steps.subList(0, steps.indexOf(end)).stream().anyMatch(s -> !s.keepsNumber());
    return text ? Variable.Kind.TEXT : variable.kind();
  }

  /** The kind of the result; an {@code else} may replace it with any text. */
  Variable.Kind kind() {
    return steps.stream().allMatch(Step::keepsNumber) ? variable.kind() : Variable.Kind.TEXT;
  }

  @Override
  public String evaluate(Values values) {
    Value value = values.of(variable);
    for (Step step : steps) {
      value = step.apply(value, values);
    }
    return value.isEmpty() ? "" : value.asText();
  }

  @Override
  public Stream<Variable> variables() {
    return Stream.concat(
        Stream.of(variable),
        steps.stream().filter(Step.Or.class::isInstance).map(step -> ((Step.Or) step).variable()));
  }
}

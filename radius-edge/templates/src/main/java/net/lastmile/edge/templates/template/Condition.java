package net.lastmile.edge.templates.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows {@code if}: variables that must or must not be set, either all of them or any one.
 *
 * @param any whether one true term is enough
 */
record Condition(List<Term> terms, boolean any) {
  /** Always true. */
  static final Condition ALWAYS = new Condition(List.of(), false);

  private static final int MAX_TERMS = 8;

  /** A variable, and whether it must be set or must not be. */
  record Term(Variable variable, boolean set) {}

  /**
   * @param text the text after {@code if}
   * @throws TemplateProblem if it is not a condition
   */
  static Condition parse(String text) {
    List<Term> terms = new ArrayList<>();
    String joint = "";
    List<String> words = List.of(text.strip().split("\\s+", -1));
    int at = 0;
    while (at < words.size()) {
      if (!terms.isEmpty()) {
        joint = joint(words.get(at++), joint);
      }
      boolean set = at >= words.size() || !words.get(at).equals("not");
      at += set ? 0 : 1;
      if (at >= words.size() || words.get(at).isEmpty()) {
        throw new TemplateProblem("a variable is missing at the end of the condition");
      }
      terms.add(new Term(Interpolation.variable(words.get(at++)), set));
    }
    if (terms.size() > MAX_TERMS) {
      throw new TemplateProblem("more than " + MAX_TERMS + " variables in the condition");
    }
    return new Condition(List.copyOf(terms), joint.equals("or"));
  }

  private static String joint(String word, String before) {
    if (!word.equals("and") && !word.equals("or")) {
      throw new TemplateProblem(
          "'" + TemplateProblem.shown(word) + "' where 'and' or 'or' is expected");
    }
    if (!before.isEmpty() && !before.equals(word)) {
      throw new TemplateProblem("'and' and 'or' in one condition; write two lines");
    }
    return word;
  }

  /**
   * What must still be checked for each line once the plan is known; empty if it can never be true.
   */
  Optional<Condition> given(Values plan) {
    List<Term> open = new ArrayList<>();
    for (Term term : terms) {
      if (!term.variable().isOfPlan()) {
        open.add(term);
      } else if (term.set() == plan.of(term.variable()).isEmpty()) {
        if (!any) {
          return Optional.empty();
        }
      } else if (any) {
        return Optional.of(ALWAYS);
      }
    }
    return any && open.isEmpty()
        ? Optional.empty()
        : Optional.of(open.isEmpty() ? ALWAYS : new Condition(List.copyOf(open), any));
  }

  /** Whether it is true for a line; only for what {@link #given} returned. */
  boolean holds(LineValues line) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (line.has(term.variable()) == term.set() == any) {
        return any;
      }
    }
    return !any;
  }

  Stream<Variable> variables() {
    return terms.stream().map(Term::variable);
  }
}

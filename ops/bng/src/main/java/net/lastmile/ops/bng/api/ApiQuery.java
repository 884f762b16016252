package net.lastmile.ops.bng.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The query words of a command: a stack of results, joined by "and" at the end. */
final class ApiQuery {
  private final List<String> words;

  /**
   * @param words those words of a sentence that begin with a question mark
   */
  ApiQuery(List<String> words) {
    this.words = words;
  }

  boolean fits(Map<String, String> entry) {
    Deque<Boolean> stack = new ArrayDeque<>();
    for (String word : words) {
      if (word.startsWith("?#")) {
        word.chars().skip(2).forEach(operator -> apply((char) operator, stack));
      } else {
        stack.push(holds(word.substring(1), entry));
      }
    }
    return !stack.contains(false);
  }

  private static boolean holds(String condition, Map<String, String> entry) {
    String plain = condition.startsWith("=") ? condition.substring(1) : condition;
    int end = plain.indexOf('=');
    if (end < 0) {
      return plain.startsWith("-")
          ? !entry.containsKey(plain.substring(1))
          : entry.containsKey(plain);
    }
    return plain.substring(end + 1).equals(entry.get(plain.substring(0, end)));
  }

  private static void apply(char operator, Deque<Boolean> stack) {
    boolean last = stack.pop();
    switch (operator) {
      case '!' -> stack.push(!last);
      case '&' -> stack.push(stack.pop() && last);
      case '|' -> stack.push(stack.pop() || last);
      default -> stack.push(last); // Would copy entries of the stack; nobody needs that here.
    }
  }
}

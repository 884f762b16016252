package net.lastmile.edge.routeros;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lastmile.edge.contract.job.ApiOutcome;

/** Sends one command after another over an open connection. */
final class ApiSession {
  /** Maximum number of entries in an answer. */
  static final int MAX_ENTRIES = 1_000;

  private static final String CHALLENGE = "ret";
  private static final String MESSAGE = "message";

  private final Sentences sentences;

  ApiSession(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The log-in of RouterOS since 6.43; earlier releases send a challenge, which is not answered.
   */
  void login(String user, String password) throws IOException, ApiFault {
    try {
      Map<String, String> done =
          ask(List.of("/login", "=name=" + user, "=password=" + password), new ArrayList<>());
      if (done.containsKey(CHALLENGE)) {
        throw new ApiFault(ApiOutcome.UNCLEAR, "RouterOS older than 6.43");
      }
    } catch (ApiFault refused) {
      String text = refused.getMessage();
      throw text.contains("invalid user name or password") || text.contains("cannot log in")
          ? new ApiFault(ApiOutcome.WRONG_LOGIN, text)
          : refused;
    }
  }

  /**
   * Carries out a command.
   *
   * @param words its arguments and queries, one word each
   * @return the entries of the answer, each with its attributes by name
   */
  List<Map<String, String>> call(String command, String... words) throws IOException, ApiFault {
    List<Map<String, String>> entries = new ArrayList<>();
    ask(Stream.concat(Stream.of(command), Stream.of(words)).toList(), entries);
    return entries;
  }

  /**
   * @return the attributes of {@code !done}
   */
  private Map<String, String> ask(List<String> sentence, List<Map<String, String>> entries)
      throws IOException, ApiFault {
    sentences.write(sentence);
    ApiFault trap = null;
    while (true) {
      List<String> answer = next(trap);
      Map<String, String> attributes = attributes(answer);
      switch (answer.getFirst()) {
        case "!re" -> {
          if (entries.size() == MAX_ENTRIES) {
            throw new ApiFault(ApiOutcome.UNCLEAR, "more than " + MAX_ENTRIES + " entries");
          }
          entries.add(attributes);
        }
        case "!empty" -> {} // Since RouterOS 7.18, if a query finds nothing.
        case "!trap" -> trap = refusal(attributes);
        case "!fatal" -> throw new ApiFault(ApiOutcome.UNCLEAR, String.join(" ", answer));
        case "!done" -> {
          if (trap != null) {
            throw trap;
          }
          return attributes;
        }
        default -> throw new ApiFault(ApiOutcome.UNREACHABLE, ""); // No router answers like this.
      }
    }
  }

  /** Some releases close the connection after a refusal; what they sent before counts. */
  private List<String> next(ApiFault trap) throws IOException, ApiFault {
    try {
      return sentences.read();
    } catch (EOFException ended) {
      if (trap != null) {
        throw trap;
      }
      throw new ApiFault(ApiOutcome.UNREACHABLE, "");
    }
  }

  private static ApiFault refusal(Map<String, String> attributes) {
    String text = attributes.getOrDefault(MESSAGE, "");
    boolean forbidden = text.contains("not enough permissions") || text.contains("not allowed");
    return new ApiFault(forbidden ? ApiOutcome.NOT_PERMITTED : ApiOutcome.UNCLEAR, text);
  }

  /** Words of the form {@code =name=value}; others, such as a sentence's tag, are ignored. */
  private static Map<String, String> attributes(List<String> words) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String word : words) {
      int end = word.indexOf('=', 1);
      if (word.startsWith("=") && end > 0) {
        found.put(word.substring(1, end), word.substring(end + 1));
      }
    }
    return found;
  }
}

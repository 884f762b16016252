package net.lastmile.edge.templates.dictionary;

/** A dictionary file that cannot be read; the message names file and line. */
public final class InvalidDictionary extends RuntimeException {
  InvalidDictionary(String file, int line, String problem, Throwable cause) {
    super(file + ":" + line + ": " + problem, cause);
  }

  InvalidDictionary(String problem, Throwable cause) {
    super(problem, cause);
  }
}

package net.lastmile.edge.templates.dictionary;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where dictionary files are: the built-in ones in this jar, an operator's in a directory. */
interface DictionarySource {
  /**
   * The file that {@code $INCLUDE next} means in the file {@code current}; empty if there is none.
   */
  String resolve(String current, String next);

  List<String> lines(String file) throws IOException;

  /** The files beside this class. */
  static DictionarySource ofClassPath() {
    return new DictionarySource() {
      @Override
      public String resolve(String current, String next) {
        return next;
      }

      @Override
      public List<String> lines(String file) throws IOException {
        try (InputStream in = DictionarySource.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new FileNotFoundException(file);
          }
          return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
      }
    };
  }

  /**
   * Files on disk; an included file is looked up beside the file that includes it, as in
   * FreeRADIUS.
   */
  static DictionarySource ofFiles() {
    return new DictionarySource() {
      @Override
      public String resolve(String current, String next) {
        Path file = Path.of(current).resolveSibling(next);
        return Files.isRegularFile(file) ? file.toString() : "";
      }

      @Override
      public List<String> lines(String file) throws IOException {
        // Comments may be in any encoding; names and numbers are ASCII.
        return Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1);
      }
    };
  }
}

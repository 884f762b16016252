package net.lastmile.edge.templates.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.dictionary.parser.ResourceParser;
import org.tinyradius.core.dictionary.parser.resolver.ResourceResolver;

/** Reads dictionary files one after another into one table. For one thread. */
final class DictionaryReader implements ResourceResolver {
  /** Debian's whole set has about 20,000 lines in some 200 files. */
  private static final int MAX_FILES = 1_000;

  /** Debian's go three deep. It stops a file that includes itself long before the stack ends. */
  private static final int MAX_NESTED = 50;

  private final List<DictionaryFilter.Value> values = new ArrayList<>();
  private final Deque<DictionaryLines> open = new ArrayDeque<>();
  private final KnownAttributes known = new KnownAttributes(open::peek);
  private DictionarySource source;
  private int files;

  /**
   * Reads a file and the files it includes.
   *
   * @throws InvalidDictionary if one cannot be read
   */
  void read(DictionarySource from, String file) {
    source = from;
    open.clear();
    try {
      new ResourceParser(known, this).parseDictionary(file);
    } catch (InvalidDictionary e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw failure(file, e);
    }
  }

  /** The attributes read, with the names of their values, wherever those were defined. */
  KnownAttributes finish() {
    for (DictionaryFilter.Value value : values) {
      name(value);
    }
    return known;
  }

  private void name(DictionaryFilter.Value value) {
    try {
      // A skipped attribute may have values.
      known
          .getAttributeTemplate(value.attribute())
          .ifPresent(attribute -> name(attribute, value, Long.decode(value.number()).intValue()));
    } catch (NumberFormatException e) {
      throw new InvalidDictionary(
          value.file(), value.line(), value.number() + " is not a number", e);
    }
  }

  /** Values belong to the attribute's number, so each name of the attribute gets them. */
  private void name(AttributeTemplate attribute, DictionaryFilter.Value value, int number) {
    attribute.addEnumerationValue(number, value.name());
    known
        .getAttributeTemplate(attribute.getVendorId(), attribute.getType())
        .ifPresent(shown -> shown.addEnumerationValue(number, value.name()));
  }

  private InvalidDictionary failure(String file, Exception cause) {
    DictionaryLines at = open.peek();
    if (at == null || at.number() == 0) {
      return new InvalidDictionary(file + ": " + cause.getMessage(), cause);
    }
    String reason =
        cause instanceof IllegalArgumentException ? " (" + cause.getMessage() + ")" : "";
    return new InvalidDictionary(
        at.file(), at.number(), "not understood: " + at.line() + reason, cause);
  }

  @Override
  public String resolve(String current, String next) {
    return source.resolve(current, next);
  }

  @Override
  public InputStream openStream(String file) throws IOException {
    if (++files > MAX_FILES) {
      throw new IOException("more than " + MAX_FILES + " files");
    }
    if (open.size() >= MAX_NESTED) {
      throw new IOException(
          "files include others more than " + MAX_NESTED + " deep; does one include itself?");
    }
    DictionaryFilter filter =
        new DictionaryFilter(
            file, source.lines(file), next -> !source.resolve(file, next).isEmpty());
    values.addAll(filter.values());
    DictionaryLines lines =
        new DictionaryLines(file, filter.kept()) {
          @Override
          public void close() {
            // The stream is also closed after a failure, whose message must still name this file.
            if (ended()) {
              open.remove(this);
            }
          }
        };
    open.push(lines);
    return lines;
  }
}

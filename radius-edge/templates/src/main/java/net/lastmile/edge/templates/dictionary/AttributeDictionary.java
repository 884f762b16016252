package net.lastmile.edge.templates.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tinyradius.core.attribute.AttributeTemplate;

/**
 * Attributes by their FreeRADIUS names: the built-in ones and those an operator added. Immutable.
 */
public final class AttributeDictionary {
  /** Start of the names of the files read from an operator's directory, as in FreeRADIUS. */
  private static final String PREFIX = "dictionary.";

  private static final AttributeDictionary BUILT_IN = read(List.of());

  private final KnownAttributes known;

  private AttributeDictionary(KnownAttributes known) {
    this.known = known;
  }

  /** The built-in attributes. */
  public static AttributeDictionary builtIn() {
    return BUILT_IN;
  }

  /**
   * The built-in attributes and those of all files {@code dictionary.*} in a directory, read in
   * alphabetical order.
   *
   * @throws InvalidDictionary if a file cannot be read; the message names it and the line
   */
  public static AttributeDictionary with(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return read(
          files
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(Files::isRegularFile)
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new InvalidDictionary(directory + ": cannot be listed", e);
    }
  }

  private static AttributeDictionary read(List<Path> added) {
    DictionaryReader reader = new DictionaryReader();
    reader.read(DictionarySource.ofClassPath(), "dictionary");
    for (Path file : added) {
      reader.read(DictionarySource.ofFiles(), file.toString());
    }
    return new AttributeDictionary(reader.finish());
  }

  /**
   * Attributes and values that the files define twice with a difference, each with file and line;
   * the later definition applies.
   */
  public List<String> warnings() {
    return known.warnings();
  }

  /** The attribute with this name, spelled as in its dictionary. */
  public Optional<AttributeDefinition> find(String name) {
    return known.getAttributeTemplate(name).map(this::definition);
  }

  /**
   * The attribute with this number.
   *
   * @param vendorId the vendor's, or {@link AttributeDefinition#NO_VENDOR}
   */
  public Optional<AttributeDefinition> find(int vendorId, int type) {
    return known.getAttributeTemplate(vendorId, type).map(this::definition);
  }

  /**
   * Octets of type and length in this vendor's attributes; one each unless a file says otherwise.
   */
  public int[] formatOf(int vendorId) {
    return known
        .getVendor(vendorId)
        .map(vendor -> new int[] {vendor.getTypeSize(), vendor.getLengthSize()})
        .orElse(new int[] {1, 1});
  }

  private AttributeDefinition definition(AttributeTemplate template) {
    return new AttributeDefinition(template, known.getVendor(template.getVendorId()).orElse(null));
  }
}

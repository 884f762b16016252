package net.lastmile.edge.vendor.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeDictionaryTest {
  /** Where Debian's package freeradius-common keeps its dictionaries. */
  private static final Path DEBIANS = Path.of("/usr/share/freeradius");

  @TempDir Path directory;

  @Test
  void knowsAttributesOfTheStandardAndOfVendors() {
    AttributeDictionary known = AttributeDictionary.builtIn();
    AttributeDefinition rate = known.find("Mikrotik-Rate-Limit").orElseThrow();
    assertThat(rate.vendorId()).isEqualTo(14988);
    assertThat(rate.type()).isEqualTo(8);
    assertThat(rate.dataType()).isEqualTo(DataType.TEXT);
    AttributeDefinition service = known.find(AttributeDefinition.NO_VENDOR, 6).orElseThrow();
    assertThat(service.valueNamed("Framed-User")).hasValue(2);
    assertThat(service.nameOf(2)).contains("Framed-User");
    assertThat(known.find("ERX-Service-Activate").orElseThrow().isTagged()).isTrue();
    assertThat(known.find("Tunnel-Password").orElseThrow().isSaltEncrypted()).isTrue();
    assertThat(known.find("No-Such-Attribute")).isEmpty();
  }

  @Test
  @DisplayName("R12 an operator's dictionary adds to ours")
  void readsAnOperatorsFiles() throws IOException {
    file("dictionary.acme", "VENDOR Acme 54321 format=2,1", "$INCLUDE more");
    file("more", "BEGIN-VENDOR Acme", "ATTRIBUTE Acme-Speed 300 integer", "END-VENDOR Acme");
    AttributeDefinition speed = read().find("Acme-Speed").orElseThrow();
    assertThat(speed.vendorTypeOctets()).isEqualTo(2);
    assertThat(speed.type()).isEqualTo(300);
    assertThat(AttributeDictionary.builtIn().find("Acme-Speed")).isEmpty();
  }

  @Test
  void takesADefinitionThatAgreesWithOurs() throws IOException {
    file("dictionary.again", "ATTRIBUTE Filter-Id 11 string");
    assertThat(read().find("Filter-Id")).isPresent();
  }

  @ParameterizedTest
  @DisplayName("R12 what cannot be read is named by file and line")
  @CsvSource({
    "ATTRIBUTE Filter-Id 12 string, already defined",
    "ATTRIBUTE Odd, not understood: ATTRIBUTE Odd",
    "ATTRIBUTE Odd many string, not understood",
    "VENDOR Acme, not understood",
    "$INCLUDE missing, not understood",
    "VALUE Service-Type Odd many, many is not a number",
    "VALUE Service-Type Odd, not understood",
    "ATTRIBUT Odd 250 string, not understood"
  })
  void namesFileAndLine(String line, String problem) throws IOException {
    file("dictionary.odd", "# first", "ATTRIBUTE Fine 251 string", line, "# last");
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidDictionary.class)
        .hasMessageContaining("dictionary.odd:3: ")
        .hasMessageContaining(problem);
  }

  @Test
  void namesTheIncludedFile() throws IOException {
    file("dictionary.acme", "# nothing", "$INCLUDE more");
    file("more", "ATTRIBUTE Odd");
    assertThatThrownBy(this::read).hasMessageContaining("more:1: ");
  }

  @Test
  void refusesAFileThatIncludesItself() throws IOException {
    file("dictionary.acme", "$INCLUDE dictionary.acme");
    assertThatThrownBy(this::read).isInstanceOf(InvalidDictionary.class);
  }

  @Test
  @DisplayName("R12 FreeRADIUS's own dictionaries load")
  void readsFreeRadiusOwnFiles() throws IOException {
    assertThat(DEBIANS.resolve("dictionary")).as("of the package freeradius").isRegularFile();
    file("dictionary.all", "$INCLUDE " + DEBIANS.resolve("dictionary"));
    AttributeDictionary all = read();
    assertThat(all.find("Juniper-Allow-Commands").orElseThrow().vendorId()).isEqualTo(2636);
    assertThat(all.find("Service-Type").orElseThrow().valueNamed("Shell-User")).hasValue(6);
  }

  private AttributeDictionary read() {
    return AttributeDictionary.with(directory);
  }

  private void file(String name, String... lines) throws IOException {
    Files.write(directory.resolve(name), List.of(lines));
  }
}

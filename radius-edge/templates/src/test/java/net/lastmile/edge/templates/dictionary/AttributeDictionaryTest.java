package net.lastmile.edge.templates.dictionary;

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
  @DisplayName("R12, I1: what cannot be read or is not understood is named by file and line")
  @CsvSource({
    "ATTRIBUTE Odd, not understood: ATTRIBUTE Odd",
    "ATTRIBUTE Odd many string, not understood",
    "VENDOR Acme, not understood",
    "$INCLUDE missing, not understood",
    "VALUE Service-Type Odd many, many is not a number",
    "VALUE Service-Type Odd, not understood",
    "ATTRIBUT Odd 250 string, not understood",
    "ATTRIBUTE Odd 250 strnig, no type is called strnig",
    "ATTRIBUTE Odd 250 string Nobody, no vendor is called Nobody",
    "'ATTRIBUTE Odd 250 string has_tag,Acme', no option is called Acme",
    "ATTRIBUTE Odd 250 string encrypt=4, no option is called encrypt=4",
    "ATTRIBUTE Odd 250 string has_tag encrypt=2, too many words",
    "BEGIN-VENDOR Nobody, no vendor is called Nobody",
    "VENDOR Acme 54321 format=3;1, not understood",
    "VENDOR Acme 54321 fromat, not understood",
    "BEGIN-VENDOR Cisco fromat=1, not understood"
  })
  void namesFileAndLine(String line, String problem) throws IOException {
    file("dictionary.odd", "# first", "ATTRIBUTE Fine 251 string", line, "# last");
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidDictionary.class)
        .hasMessageContaining("dictionary.odd:3: ")
        .hasMessageContaining(problem);
  }

  @Test
  @DisplayName("I1: a vendor named at the end of a line is the attribute's")
  void readsTheVendorOfALine() throws IOException {
    file(
        "dictionary.foo",
        "VENDOR Foo 99999",
        "ATTRIBUTE Foo-Rate 8 string Foo",
        "ATTRIBUTE Standard 251 string");
    AttributeDictionary known = read();
    AttributeDefinition rate = known.find("Foo-Rate").orElseThrow();
    assertThat(rate.vendorId()).isEqualTo(99999);
    assertThat(rate.type()).isEqualTo(8);
    assertThat(known.find("Standard").orElseThrow().vendorId())
        .isEqualTo(AttributeDefinition.NO_VENDOR);
    assertThat(known.find(AttributeDefinition.NO_VENDOR, 8).orElseThrow().name())
        .isEqualTo("Framed-IP-Address");
    assertThat(known.warnings()).isEmpty();
  }

  @Test
  @DisplayName("I1: options and types of every release are understood")
  void readsOptions() throws IOException {
    file(
        "dictionary.acme",
        "VENDOR Acme 54321",
        "BEGIN-VENDOR Acme",
        "ATTRIBUTE Acme-Key 1 string has_tag,encrypt=2",
        "ATTRIBUTE Acme-Pin 2 string encrypt=1",
        "ATTRIBUTE Acme-List 3 ipaddr array",
        "ATTRIBUTE Acme-Long 4 octets concat",
        "ATTRIBUTE Acme-Fixed 5 octets[6] secret",
        "ATTRIBUTE Acme-Never 6 string virtual",
        "BEGIN-TLV Acme-Nested",
        "BEGIN-TLV Acme-Deeper",
        "ATTRIBUTE Acme-Leaf 1 string",
        "END-TLV Acme-Deeper",
        "ATTRIBUTE Acme-Leaf-2 2 string",
        "END-TLV Acme-Nested",
        "$INCLUDE- absent",
        "$INCLUDE- more",
        "ATTRIBUTE Acme-Last 7 string",
        // The block ends with the file.
        "# END-VENDOR Acme");
    file("more", "ATTRIBUTE Outside 252 string");
    file("dictionary.more", "ATTRIBUTE Behind 253 string");
    AttributeDictionary known = read();
    AttributeDefinition key = known.find("Acme-Key").orElseThrow();
    assertThat(key.isTagged()).isTrue();
    assertThat(key.isSaltEncrypted()).isTrue();
    assertThat(known.find("Acme-Pin").orElseThrow().isOtherwiseEncrypted()).isTrue();
    assertThat(known.find("Acme-List").orElseThrow().dataType()).isEqualTo(DataType.IPV4);
    assertThat(known.find("Acme-Long")).isPresent();
    assertThat(known.find("Acme-Fixed").orElseThrow().dataType()).isEqualTo(DataType.OCTETS);
    assertThat(known.find("Acme-Never")).isEmpty();
    assertThat(known.find("Acme-Leaf")).isEmpty();
    assertThat(known.find("Acme-Leaf-2")).isEmpty();
    assertThat(known.find("Acme-Last").orElseThrow().vendorId()).isEqualTo(54321);
    assertThat(known.find("Outside").orElseThrow().vendorId())
        .isEqualTo(AttributeDefinition.NO_VENDOR);
    assertThat(known.find("Behind").orElseThrow().vendorId())
        .isEqualTo(AttributeDefinition.NO_VENDOR);
  }

  @Test
  @DisplayName("H1: of two definitions the later one holds, with a warning by file and line")
  void takesTheLaterDefinition() throws IOException {
    file(
        "dictionary.zte",
        "VENDOR ZTE 3902",
        "BEGIN-VENDOR ZTE",
        "ATTRIBUTE ZTE-Client-DNS-Pri 1 ipaddr",
        "ATTRIBUTE ZTE-QoS-Type 80 integer",
        "ATTRIBUTE ZTE-Rate-Ctrl-SCR-Up 89 string",
        "END-VENDOR ZTE");
    AttributeDictionary known = read();
    assertThat(known.find("ZTE-Client-DNS-Pri").orElseThrow().dataType()).isEqualTo(DataType.IPV4);
    assertThat(known.find(3902, 1).orElseThrow().dataType()).isEqualTo(DataType.IPV4);
    assertThat(known.find("ZTE-QoS-Type").orElseThrow().type()).isEqualTo(80);
    assertThat(known.find(3902, 81)).isEmpty();
    assertThat(known.warnings())
        .hasSize(3)
        .anyMatch(warning -> warning.contains("dictionary.zte:3: ZTE-Client-DNS-Pri"))
        .anyMatch(warning -> warning.contains("dictionary.zte:4: ZTE-QoS-Type"));
  }

  @Test
  @DisplayName("K2: one attribute twice in one set, and two names with one number")
  void takesTheLaterDefinitionOfOneSet() throws IOException {
    file(
        "dictionary.one",
        "ATTRIBUTE Originating-Line-Info 94 octets",
        "ATTRIBUTE Originating-Line-Info 94 string",
        "ATTRIBUTE Line-Info 94 string",
        "VALUE Session-Kind Fixed 1",
        "ATTRIBUTE Session-Kind 254 integer",
        "ATTRIBUTE Session-Sort 254 integer",
        "VALUE Session-Sort Mobile 2",
        "VENDOR Acme 54321 format=2,1",
        "VENDOR Acme 54321",
        "VENDOR Foo 54322 format=2,2",
        "VENDOR Foo 54322 format=1,1");
    AttributeDictionary known = read();
    assertThat(known.find("Originating-Line-Info").orElseThrow().dataType())
        .isEqualTo(DataType.TEXT);
    assertThat(known.find("Line-Info").orElseThrow().type()).isEqualTo(94);
    AttributeDefinition kind = known.find(AttributeDefinition.NO_VENDOR, 254).orElseThrow();
    assertThat(kind.nameOf(1)).contains("Fixed");
    assertThat(kind.nameOf(2)).contains("Mobile");
    assertThat(known.formatOf(54321)).containsExactly(2, 1);
    assertThat(known.formatOf(54322)).containsExactly(1, 1);
    assertThat(known.warnings()).hasSize(2).anyMatch(w -> w.contains("dictionary.one:2: "));
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
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidDictionary.class)
        .hasRootCauseMessage("files include others more than 50 deep; does one include itself?");
  }

  @Test
  @DisplayName("R12 FreeRADIUS's own dictionaries load")
  void readsFreeRadiusOwnFiles() throws IOException {
    assertThat(DEBIANS.resolve("dictionary")).as("of the package freeradius").isRegularFile();
    file("dictionary.all", "$INCLUDE " + DEBIANS.resolve("dictionary"));
    AttributeDictionary all = read();
    assertThat(all.find("Juniper-Allow-Commands").orElseThrow().vendorId()).isEqualTo(2636);
    assertThat(all.find("Service-Type").orElseThrow().valueNamed("Shell-User")).hasValue(6);
    assertThat(all.find("ZTE-VPN-ID")).isPresent();
    assertThat(all.find("WiMAX-Release")).isEmpty();
  }

  private AttributeDictionary read() {
    return AttributeDictionary.with(directory);
  }

  private void file(String name, String... lines) throws IOException {
    Files.write(directory.resolve(name), List.of(lines));
  }
}

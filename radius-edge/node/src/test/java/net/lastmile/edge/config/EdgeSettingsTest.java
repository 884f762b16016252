package net.lastmile.edge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import net.lastmile.edge.fixture.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeSettingsTest {
  @TempDir Path directory;
  private final Properties properties = new Properties();

  @BeforeEach
  void writeWhatMustBeGiven() throws IOException {
    String secret = Base64.getEncoder().encodeToString(Keys.secret(7));
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(Keys.client().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    set("node", "edge-1");
    set("region", "local");
    set("data", directory.resolve("data").toString());
    set("centre.url", "http://127.0.0.1:8080/api/");
    set("token.url", "http://localhost:8180/token");
    set("client.id", "edge-1");
    set("client.key-file", write("client.pem", pem));
    set("region.key-file", write("region.key", secret + "\n"));
    set("cluster.key-file", write("cluster.key", secret));
    set("cluster.bind", "127.0.0.1:7801");
  }

  @Test
  void whatIsNotGivenHasItsDefault() throws Exception {
    EdgeSettings settings = EdgeSettings.of(properties);

    assertThat(settings.cluster().peers()).isEmpty();
    assertThat(settings.listen().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.advertisedAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.portOffset()).isZero();
    assertThat(settings.management()).isEqualTo(new InetSocketAddress("127.0.0.1", 8281));
    assertThat(settings.accountingFsync()).isTrue();
    assertThat(settings.dictionary().find("Filter-Id")).isPresent();
  }

  @Test
  void dictionariesAreReadAtStart() throws Exception {
    Path dictionaries = Files.createDirectory(directory.resolve("dictionaries"));
    Path file = dictionaries.resolve("dictionary.acme");
    set("dictionaries", dictionaries.toString());
    Files.writeString(file, "ATTRIBUTE Acme-Speed 250 integer\n");
    assertThat(EdgeSettings.of(properties).dictionary().find("Acme-Speed")).isPresent();

    Files.writeString(file, "# odd\nATTRIBUTE Acme-Speed\n");
    InvalidSettings refused =
        catchThrowableOfType(InvalidSettings.class, () -> EdgeSettings.of(properties));
    assertThat(refused).hasMessageContaining("dictionaries").hasMessageContaining(file + ":2: ");
  }

  @Test
  void everyKeyReachesItsSetting() throws Exception {
    set("cluster.peers", "127.0.0.1:7801, 127.0.0.1:7802");
    set("listen.address", "127.0.0.2");
    set("advertised.address", "radius.example.net");
    set("port.offset", "10000");
    set("management", "127.0.0.1:8282");
    set("accounting.fsync", "false");
    set("accounting.journal-mib", "64");

    Path file = directory.resolve("edge.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    EdgeSettings settings = EdgeSettings.read(file);

    assertThat(settings.node()).isEqualTo("edge-1");
    assertThat(settings.region()).isEqualTo("local");
    assertThat(settings.data()).isEqualTo(directory.resolve("data"));
    assertThat(settings.centre().url()).isEqualTo(URI.create("http://127.0.0.1:8080/api"));
    assertThat(settings.centre().tokenUrl()).isEqualTo(URI.create("http://localhost:8180/token"));
    assertThat(settings.centre().clientId()).isEqualTo("edge-1");
    assertThat(settings.centre().clientKey()).isEqualTo(Keys.client());
    assertThat(settings.regionKey()).isEqualTo(Keys.secret(7));
    assertThat(settings.cluster().key()).isEqualTo(Keys.secret(7));
    assertThat(settings.cluster().bind()).isEqualTo(new InetSocketAddress("127.0.0.1", 7801));
    assertThat(settings.cluster().peers())
        .containsExactly(
            new InetSocketAddress("127.0.0.1", 7801), new InetSocketAddress("127.0.0.1", 7802));
    assertThat(settings.listen().getHostAddress()).isEqualTo("127.0.0.2");
    assertThat(settings.advertisedAddress()).isEqualTo("radius.example.net");
    assertThat(settings.portOffset()).isEqualTo(10_000);
    assertThat(settings.management().getPort()).isEqualTo(8282);
    assertThat(settings.accountingFsync()).isFalse();
    assertThat(settings.journalMaxBytes()).isEqualTo(64L << 20);
  }

  @Test
  @DisplayName("O3 what is wrong with the configuration is named whole at the start")
  void allFaultsAreNamedAtOnce() throws Exception {
    properties.remove("node");
    set("centre.url", "ftp://127.0.0.1");
    set("cluster.bind", "7801");
    set("port.offset", "70000");
    set("accounting.fsync", "yes");
    set("accounting.journal-mib", "0");
    set("region.key-file", write("short.key", "AAAA"));
    set("client.key-file", directory.resolve("absent.pem").toString());
    set("lisen.address", "127.0.0.1");
    set("routers.denied", "10.0.0.0/8, localhost");

    InvalidSettings invalid =
        catchThrowableOfType(InvalidSettings.class, () -> EdgeSettings.of(properties));

    assertThat(invalid.faults())
        .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
        .containsExactly(
            "node",
            "centre.url",
            "client.key-file",
            "cluster.bind",
            "region.key-file",
            "port.offset",
            "accounting.fsync",
            "accounting.journal-mib",
            "routers.denied",
            "lisen.address");
    assertThat(invalid).hasMessageContaining("3 octets, not 32").hasMessageContaining("'yes'");
  }

  @Test
  @DisplayName("O3 a fault of the configuration quotes no key")
  void aFaultNeverQuotesAKey() throws Exception {
    set("cluster.key-file", write("bad.key", "hunter2 is no base64"));

    InvalidSettings invalid =
        catchThrowableOfType(InvalidSettings.class, () -> EdgeSettings.of(properties));

    assertThat(invalid).hasMessageContaining("not base64");
    assertThat(invalid.getMessage()).doesNotContain("hunter2");
  }

  private void set(String key, String value) {
    properties.setProperty(key, value);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}

package net.lastmile.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lastmile.platform.configuration.PlatformConfig.MailSecurity;
import net.lastmile.platform.configuration.PlatformConfig.RetentionConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  private static final List<String> FILES =
      List.of(
          "lastmile.database.password-file",
          "lastmile.master-key-file",
          "lastmile.keycloak.client-secret-file",
          "lastmile.panel.secret-key-file",
          "lastmile.region.key-file");

  @TempDir private Path directory;
  private final Map<String, String> values = new HashMap<>();

  @BeforeEach
  void whole() throws IOException {
    values.put("lastmile.public-url", "http://localhost:8080");
    values.put("lastmile.panel-url", "http://{slug}.localhost:8080");
    values.put("lastmile.database.host", "127.0.0.1");
    values.put("lastmile.database.port", "5433");
    values.put("lastmile.database.name", "lastmile");
    values.put("lastmile.database.user", "lastmile");
    values.put("lastmile.keycloak.url", "http://localhost:8180");
    values.put("lastmile.keycloak.realm", "platform");
    values.put("lastmile.keycloak.client-id", "tenant-service");
    values.put("lastmile.mail.host", "127.0.0.1");
    values.put("lastmile.mail.port", "1025");
    values.put("lastmile.mail.from", "lastmile@example.net");
    values.put("lastmile.region", "local");
    values.put("lastmile.region.first-radius-port", "1812");
    Path secret = Files.writeString(directory.resolve("secret"), "x");
    FILES.forEach(key -> values.put(key, secret.toString()));
  }

  @Test
  void readsEachKeyToItsPlace() {
    PlatformConfig config = ConfigReader.read(values::get);
    assertThat(config.panelUrl("demo")).hasToString("http://demo.localhost:8080");
    assertThat(config.database().port()).isEqualTo(5433);
    assertThat(config.mail().port()).isEqualTo(1025);
    assertThat(config.region().name()).isEqualTo("local");
    assertThat(config.region().firstRadiusPort()).isEqualTo(1812);
    assertThat(config.metricsPort()).isZero();
  }

  @Test
  void trustsLoopbackAloneByDefault() {
    assertThat(ConfigReader.read(values::get).trustedProxies())
        .containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  @DisplayName("R8 how long log-ins, minutes and dead letters are kept can be said")
  void keepsThingsForAsLongAsIsSaid() {
    assertThat(ConfigReader.read(values::get).retention())
        .isEqualTo(
            new RetentionConfig(
                Duration.ofDays(90),
                Duration.ofDays(14),
                Duration.ofDays(32),
                Duration.ofDays(180),
                13));
    values.put("lastmile.retention.log-in-days", "365");
    assertThat(ConfigReader.read(values::get).retention().logIns()).isEqualTo(Duration.ofDays(365));
  }

  @Test
  @DisplayName("the way to the mail server is secured, and no password is sent in clear")
  void readsHowMailIsSecured() {
    assertThat(ConfigReader.read(values::get).mail().security()).isEqualTo(MailSecurity.NONE);
    values.put("lastmile.mail.user", "lastmile");
    values.put("lastmile.mail.password-file", values.get("lastmile.master-key-file"));
    assertThatThrownBy(() -> ConfigReader.read(values::get))
        .hasMessageContaining("lastmile.mail.security");
    values.put("lastmile.mail.security", "starttls");
    assertThat(ConfigReader.read(values::get).mail().security()).isEqualTo(MailSecurity.STARTTLS);
    assertThat(ConfigReader.read(values::get).mail().user()).isEqualTo("lastmile");
  }

  @Test
  @DisplayName("loopback is no router's unless the configuration allows it")
  void readsWhereRoutersMayBe() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    assertThat(ConfigReader.read(values::get).routers().admit(loopback)).isFalse();
    values.put("lastmile.routers.allowed", "127.0.0.0/8, ::1");
    assertThat(ConfigReader.read(values::get).routers().admit(loopback)).isTrue();
    values.put("lastmile.routers.denied", "127.0.0.0/30");
    assertThat(ConfigReader.read(values::get).routers().admit(loopback)).isFalse();
  }

  @Test
  void namesEveryKeyThatIsWrongAtOnce() {
    values.put("lastmile.routers.denied", "10.0.0.0/40");
    values.put("lastmile.mail.security", "ssl");
    values.remove("lastmile.region");
    values.put("lastmile.mail.port", "70000");
    values.put("lastmile.retention.log-in-days", "1");
    values.put("lastmile.panel-url", "http://panel.localhost");
    values.put("lastmile.master-key-file", directory.resolve("nowhere").toString());
    assertThatThrownBy(() -> ConfigReader.read(values::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lastmile.region is missing")
        .hasMessageContaining("lastmile.mail.port is no port")
        .hasMessageContaining("lastmile.routers.denied")
        .hasMessageContaining("lastmile.mail.security is not none, starttls or tls")
        .hasMessageContaining("lastmile.retention.log-in-days is not 2 to 3650")
        .hasMessageContaining("lastmile.panel-url has no {slug}")
        .hasMessageContaining("lastmile.master-key-file names no readable file");
  }
}

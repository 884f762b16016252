package net.lastmile.platform.configuration;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.platform.configuration.PlatformConfig.DatabaseConfig;
import net.lastmile.platform.configuration.PlatformConfig.KeycloakConfig;
import net.lastmile.platform.configuration.PlatformConfig.MailConfig;
import net.lastmile.platform.configuration.PlatformConfig.MailSecurity;
import net.lastmile.platform.configuration.PlatformConfig.RegionConfig;
import net.lastmile.platform.configuration.PlatformConfig.RetentionConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads {@link PlatformConfig} and collects all faults before it reports them. */
public final class ConfigReader {
  private static final int MAX_PORT = 65535;

  /** The charts show data since the day before. */
  private static final int MIN_DAYS = 2;

  private static final int MAX_DAYS = 3_650;
  private static final int MIN_MONTHS = 2;
  private static final int MAX_MONTHS = 120;

  private final Function<String, String> source;
  private final List<String> wrong = new ArrayList<>();

  private ConfigReader(Function<String, String> source) {
    this.source = source;
  }

  /** Reads the server's configuration, for code that cannot be injected into. */
  public static PlatformConfig current() {
    var config = ConfigProvider.getConfig();
    return read(key -> config.getOptionalValue(key, String.class).orElse(null));
  }

  /**
   * Reads every key.
   *
   * @param source gives a key's value, or null
   * @throws IllegalStateException naming every key that is missing or malformed
   */
  public static PlatformConfig read(Function<String, String> source) {
    ConfigReader reader = new ConfigReader(source);
    PlatformConfig config = reader.readAll();
    if (!reader.wrong.isEmpty()) {
      throw new IllegalStateException("configuration: " + String.join("; ", reader.wrong));
    }
    return config;
  }

  private PlatformConfig readAll() {
    return new PlatformConfig(
        url("lastmile.public-url"),
        panelUrl("lastmile.panel-url"),
        new DatabaseConfig(
            text("lastmile.database.host"),
            port("lastmile.database.port"),
            text("lastmile.database.name"),
            text("lastmile.database.user"),
            file("lastmile.database.password-file")),
        file("lastmile.master-key-file"),
        new KeycloakConfig(
            url("lastmile.keycloak.url"),
            text("lastmile.keycloak.realm"),
            text("lastmile.keycloak.client-id"),
            file("lastmile.keycloak.client-secret-file")),
        file("lastmile.panel.secret-key-file"),
        mail(),
        new RegionConfig(
            text("lastmile.region"),
            file("lastmile.region.key-file"),
            port("lastmile.region.first-radius-port")),
        list("lastmile.trusted-proxies", List.of("127.0.0.1", "0:0:0:0:0:0:0:1")),
        directory("lastmile.dictionaries"),
        optional("lastmile.dns-server"),
        new RetentionConfig(
            days("lastmile.retention.log-in-days", 90),
            days("lastmile.retention.refused-log-in-days", 14),
            days("lastmile.retention.traffic-minute-days", 32),
            days("lastmile.retention.dead-letter-days", 180),
            number("lastmile.retention.archive-after-months", 13, MIN_MONTHS, MAX_MONTHS)),
        new RouterAddresses(
            ranges("lastmile.routers.allowed"),
            ranges("lastmile.routers.denied"),
            AddressRanges.NONE),
        number("lastmile.metrics.port", 0, 0, MAX_PORT));
  }

  private MailConfig mail() {
    String user = optional("lastmile.mail.user");
    MailSecurity security = mailSecurity("lastmile.mail.security");
    if (!user.isEmpty() && security == MailSecurity.NONE) {
      wrong.add("lastmile.mail.user would send its password in clear: set lastmile.mail.security");
    }
    return new MailConfig(
        text("lastmile.mail.host"),
        port("lastmile.mail.port"),
        text("lastmile.mail.from"),
        security,
        user,
        user.isEmpty() ? null : file("lastmile.mail.password-file"));
  }

  private MailSecurity mailSecurity(String key) {
    String value = optional(key);
    for (MailSecurity each : MailSecurity.values()) {
      if (value.equals(each.name().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    if (!value.isEmpty()) {
      wrong.add(key + " is not none, starttls or tls");
    }
    return MailSecurity.NONE;
  }

  private AddressRanges ranges(String key) {
    try {
      return AddressRanges.of(list(key, List.of()));
    } catch (IllegalArgumentException e) {
      wrong.add(key + ": " + e.getMessage());
      return AddressRanges.NONE;
    }
  }

  private String text(String key) {
    String value = source.apply(key);
    if (value == null || value.isBlank()) {
      wrong.add(key + " is missing");
      return "";
    }
    return value.strip();
  }

  private String optional(String key) {
    String value = source.apply(key);
    return value == null ? "" : value.strip();
  }

  private List<String> list(String key, List<String> otherwise) {
    String value = source.apply(key);
    return value == null || value.isBlank() ? otherwise : List.of(value.strip().split("\\s*,\\s*"));
  }

  private Duration days(String key, int otherwise) {
    return Duration.ofDays(number(key, otherwise, MIN_DAYS, MAX_DAYS));
  }

  private int number(String key, int otherwise, int least, int most) {
    String value = optional(key);
    try {
      int number = value.isEmpty() ? otherwise : Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
      wrong.add(key + " is not " + least + " to " + most);
    } catch (NumberFormatException _) {
      wrong.add(key + " is no number");
    }
    return otherwise;
  }

  private String panelUrl(String key) {
    String value = text(key);
    if (!value.isEmpty() && !value.contains("{slug}")) {
      wrong.add(key + " has no {slug}");
    }
    return value;
  }

  private URI url(String key) {
    try {
      return URI.create(text(key));
    } catch (IllegalArgumentException _) {
      wrong.add(key + " is no URL");
      return URI.create("");
    }
  }

  private int port(String key) {
    try {
      int port = Integer.parseInt(text(key));
      if (port > 0 && port <= MAX_PORT) {
        return port;
      }
      wrong.add(key + " is no port");
    } catch (NumberFormatException _) {
      wrong.add(key + " is no number");
    }
    return 0;
  }

  /** Null if the key is not set. */
  private Path directory(String key) {
    String value = source.apply(key);
    if (value == null || value.isBlank()) {
      return null;
    }
    Path path = Path.of(value.strip());
    if (!Files.isDirectory(path)) {
      wrong.add(key + " names no directory");
    }
    return path;
  }

  private Path file(String key) {
    Path path = Path.of(text(key));
    if (!Files.isReadable(path)) {
      wrong.add(key + " names no readable file");
    }
    return path;
  }
}

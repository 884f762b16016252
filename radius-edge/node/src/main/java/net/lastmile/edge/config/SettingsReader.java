package net.lastmile.edge.config;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.dictionary.InvalidDictionary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads keys one by one and collects all faults instead of stopping at the first; a faulty key
 * reads as null or zero.
 */
final class SettingsReader {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);
  private static final int MAX_PORT = 65_535;

  private final Properties properties;
  private final Set<String> asked = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  SettingsReader(Properties properties) {
    this.properties = properties;
  }

  static EdgeSettings load(Path file) throws InvalidSettings {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidSettings(List.of(file + " cannot be read: " + e));
    }
    return EdgeSettings.of(properties);
  }

  void refuseFaults() throws InvalidSettings {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(asked);
    unknown.forEach(key -> fault(key, "is not a known key"));
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
  }

  String text(String key) {
    String value = text(key, "");
    if (value.isEmpty()) {
      fault(key, "is missing");
      return null;
    }
    return value;
  }

  String text(String key, String otherwise) {
    asked.add(key);
    String value = properties.getProperty(key, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  Path path(String key) {
    String value = text(key);
    return value == null ? null : Path.of(value).toAbsolutePath();
  }

  /** The built-in attributes, and those of a directory's files if the key names one. */
  AttributeDictionary dictionary(String key) {
    String directory = text(key, "");
    try {
      AttributeDictionary attributes =
          directory.isEmpty()
              ? AttributeDictionary.builtIn()
              : AttributeDictionary.with(Path.of(directory));
      attributes.warnings().forEach(LOG::warn);
      return attributes;
    } catch (InvalidDictionary e) {
      fault(key, e.getMessage());
      return null;
    }
  }

  int number(String key, int otherwise, int min, int max) {
    String value = text(key, String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number out of range.
    }
    fault(key, "must be a number from " + min + " to " + max + ", not '" + value + "'");
    return 0;
  }

  boolean flag(String key, boolean otherwise) {
    String value = text(key, String.valueOf(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      fault(key, "must be true or false, not '" + value + "'");
    }
    return value.equals("true");
  }

  /** One of an enum's constants, in lower case. */
  <E extends Enum<E>> E choice(String key, E otherwise) {
    String value = text(key, otherwise.name().toLowerCase(Locale.ROOT));
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    for (E each : all) {
      if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
        return each;
      }
    }
    fault(
        key,
        "must be one of "
            + Arrays.toString(all).toLowerCase(Locale.ROOT)
            + ", not '"
            + value
            + "'");
    return otherwise;
  }

  URI http(String key) {
    String value = text(key);
    if (value == null) {
      return null;
    }
    try {
      URI uri = URI.create(value.replaceFirst("/+$", ""));
      if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Reported below.
    }
    fault(key, "must be an http or https address, not '" + value + "'");
    return null;
  }

  InetAddress address(String key, String otherwise) {
    return resolve(key, text(key, otherwise));
  }

  InetSocketAddress socket(String key) {
    String value = text(key);
    return value == null ? null : parseSocket(key, value);
  }

  InetSocketAddress socket(String key, String otherwise) {
    return parseSocket(key, text(key, otherwise));
  }

  /** Null if it is not set. */
  InetSocketAddress optionalSocket(String key) {
    String value = text(key, "");
    return value.isBlank() ? null : parseSocket(key, value);
  }

  List<InetSocketAddress> sockets(String key) {
    List<InetSocketAddress> sockets = new ArrayList<>();
    for (String value : text(key, "").split(",")) {
      InetSocketAddress socket = value.isBlank() ? null : parseSocket(key, value.strip());
      if (socket != null) {
        sockets.add(socket);
      }
    }
    return sockets;
  }

  /** Address ranges, comma-separated; empty if it is not set. */
  AddressRanges ranges(String key) {
    String value = text(key, "");
    try {
      return value.isEmpty()
          ? AddressRanges.NONE
          : AddressRanges.of(Arrays.stream(value.split(",", -1)).map(String::strip).toList());
    } catch (IllegalArgumentException e) {
      fault(key, e.getMessage());
      return AddressRanges.NONE;
    }
  }

  byte[] secret(String key) {
    return fromFile(key, KeyFiles::secret);
  }

  RSAPrivateKey rsaKey(String key) {
    return fromFile(key, KeyFiles::rsa);
  }

  /** Reads the file that a key names. */
  private interface FileReading<T> {
    T read(Path file) throws IOException;
  }

  private <T> T fromFile(String key, FileReading<T> reading) {
    Path file = path(key);
    if (file == null) {
      return null;
    }
    try {
      return reading.read(file);
    } catch (IOException e) {
      fault(key, "names " + file + ", which cannot be used: " + e.getMessage());
      return null;
    }
  }

  private InetSocketAddress parseSocket(String key, String value) {
    int colon = value.lastIndexOf(':');
    try {
      int port = Integer.parseInt(value.substring(colon + 1));
      if (colon > 0 && port >= 0 && port <= MAX_PORT) {
        InetAddress host = resolve(key, value.substring(0, colon));
        return host == null ? null : new InetSocketAddress(host, port);
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    fault(key, "must be address:port, not '" + value + "'");
    return null;
  }

  private InetAddress resolve(String key, String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      fault(key, "names '" + host + "', which does not resolve");
      return null;
    }
  }

  private void fault(String key, String what) {
    faults.add(key + " " + what);
  }
}

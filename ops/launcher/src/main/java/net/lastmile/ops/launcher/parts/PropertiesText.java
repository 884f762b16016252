package net.lastmile.ops.launcher.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds a properties file, with keys in the order they were put. */
final class PropertiesText {
  private final Map<String, String> entries = new LinkedHashMap<>();

  PropertiesText put(String key, Object value) {
    entries.put(key, value.toString());
    return this;
  }

  @Override
  public String toString() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
        .collect(Collectors.joining());
  }
}

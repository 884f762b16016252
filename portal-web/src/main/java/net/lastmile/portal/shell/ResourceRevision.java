package net.lastmile.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * A checksum of our style sheets and scripts, in eight hex digits. It is part of their addresses,
 * so new content gets a new address and browsers may cache without limit.
 */
@Named
@ApplicationScoped
public class ResourceRevision {
  private static final String FOLDER = "/resources/lm/";

  private ServletContext application;
  private String text;

  ResourceRevision() {}

  @Inject
  ResourceRevision(ServletContext application) {
    this.application = application;
  }

  public synchronized String getText() {
    if (text == null) {
      text = String.format(Locale.ROOT, "%08x", checksum());
    }
    return text;
  }

  private long checksum() {
    CRC32 sum = new CRC32();
    for (String file : new TreeSet<>(application.getResourcePaths(FOLDER))) {
      try (InputStream in = application.getResourceAsStream(file)) {
        sum.update(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(file, unreadable);
      }
    }
    return sum.getValue();
  }
}

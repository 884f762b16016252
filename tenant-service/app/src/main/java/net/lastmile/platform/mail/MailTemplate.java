package net.lastmile.platform.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What a mail says, as Mustache templates in two files: {@code NAME.txt}, whose first line is the
 * subject, and {@code NAME.html}. Values are escaped in the second. Templates see nothing but the
 * texts they are given, and fail for a text that is missing.
 */
public final class MailTemplate {
  private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false);
  private static final Mustache.Compiler HTML = Mustache.compiler();

  private final Template subject;
  private final Template text;
  private final Template html;

  private MailTemplate(String plain, String html) {
    String[] parts = plain.split("\n+", 2);
    this.subject = PLAIN.compile(parts[0]);
    this.text = PLAIN.compile(parts[1]);
    this.html = HTML.compile(html);
  }

  /**
   * @param sender whose package has the files
   */
  public static MailTemplate of(Class<?> sender, String name) {
    return new MailTemplate(read(sender, name + ".txt"), read(sender, name + ".html"));
  }

  /**
   * @param values texts by their names; what strangers wrote goes through {@link MailText} first
   */
  public Mail mail(String to, Map<String, String> values) {
    return new Mail(to, subject.execute(values), text.execute(values), html.execute(values));
  }

  private static String read(Class<?> sender, String file) {
    try (InputStream found = Objects.requireNonNull(sender.getResourceAsStream(file), file)) {
      return new String(found.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package net.lastmile.portal.field;

import java.lang.annotation.Annotation;
import java.util.Map;
import net.lastmile.api.field.EntryKind;
import net.lastmile.api.field.HostAddress;
import net.lastmile.api.field.Ipv4;
import net.lastmile.api.field.Ipv6;
import net.lastmile.api.field.Ipv6Prefix;

/**
 * What a text has to look like, checked as people leave its field. Refuses nothing that the API
 * takes, which has the last word; the text {@code form.wrong.…} says what to enter.
 */
public enum Typed {
  EMAIL("[^@\\s]+@[^@\\s]+"),
  /** Digits of any script and what people write between them; at the end, an extension. */
  PHONE("[^A-Za-z]+(?:[A-Za-z#.]{1,4} ?[^A-Za-z]{1,6})?"),
  /** Digits of any script, grouped as people group them. */
  NUMBER("[^A-Za-z-]+"),
  MONEY("[^A-Za-z-]+"),
  RATE("[^A-Za-z-]+[kKmMgG]?"),
  IPV4(Typed.OCTET + "(?:[.]" + Typed.OCTET + "){3}"),
  IPV6("[0-9a-fA-F:.]+"),
  PREFIX("[0-9a-fA-F:.]+/[0-9]{1,3}"),
  HOST("[0-9a-fA-F:.]+");

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  private static final Map<Class<? extends Annotation>, Typed> BY_FORMAT =
      Map.of(Ipv4.class, IPV4, Ipv6.class, IPV6, Ipv6Prefix.class, PREFIX, HostAddress.class, HOST);

  private final String pattern;

  Typed(String pattern) {
    this.pattern = pattern;
  }

  static Typed of(EntryKind kind, Class<? extends Annotation> format) {
    if (format != null && BY_FORMAT.containsKey(format)) {
      return BY_FORMAT.get(format);
    }
    return switch (kind) {
      case EMAIL -> EMAIL;
      case PHONE -> PHONE;
      case WHOLE -> NUMBER;
      case MONEY -> MONEY;
      case RATE -> RATE;
      case LINE, AREA, CODE, PASSWORD, DECIMAL, DATE -> null;
      case COUNTRY, TIME_ZONE, CURRENCY, LANGUAGE, COLOR -> null;
    };
  }

  /** A regular expression that means the same in Java and in JavaScript; the empty text fits. */
  public String getPattern() {
    return "^\\s*(?:" + pattern + ")?\\s*$";
  }
}

package net.lastmile.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.Site;
import net.lastmile.portal.site.Texts;

/** Numbers, times and money in the site's language and the tenant's time zone. */
@Named("fmt")
@RequestScoped
public class Formats {
  private static final Duration JUST_NOW = Duration.ofSeconds(60);
  private static final int DAYS_SHOWN_RELATIVE = 30;

  private final Clock clock = Clock.systemUTC();
  private Site site;
  private Texts texts;
  private StaffSession staff;

  Formats() {}

  @Inject
  public Formats(Site site, Texts texts, StaffSession staff) {
    this.site = site;
    this.texts = texts;
    this.staff = staff;
  }

  /** How long ago, in a form that is read at a glance. */
  public String when(Instant at) {
    Duration past = Duration.between(at, clock.instant());
    if (past.isNegative() || past.toDays() > DAYS_SHOWN_RELATIVE) {
      return absolute(at);
    }
    if (past.compareTo(JUST_NOW) < 0) {
      return texts.get("when.now");
    }
    if (past.toHours() == 0) {
      return texts.get("when.minutes", past.toMinutes());
    }
    return past.toDays() == 0
        ? texts.get("when.hours", past.toHours())
        : texts.get("when.days", past.toDays());
  }

  public String absolute(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(at.atZone(zone()));
  }

  /** Hour and minute. */
  public String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale())
        .format(at.atZone(zone()));
  }

  /** Hour, minute and second, for what has just happened. */
  public String clock(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(at.atZone(zone()));
  }

  /** States when something was counted, to the second. */
  public String counted(Instant asOf) {
    return texts.get("list.counted", clock(asOf));
  }

  public String date(LocalDate date) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(date);
  }

  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  public String octets(long octets) {
    return Units.octets(locale(), octets);
  }

  public String bps(long bps) {
    return Units.bps(locale(), bps);
  }

  public String rate(int kbps) {
    return Units.rate(locale(), kbps);
  }

  /** A line's rates, the one towards the subscriber first; 0: without limit. */
  public String rates(int downloadKbps, int uploadKbps) {
    return downloadKbps == 0 && uploadKbps == 0
        ? texts.get("form.rate.unlimited")
        : Units.rates(locale(), downloadKbps, uploadKbps);
  }

  public String rateInput(int kbps) {
    return Units.rateInput(locale(), kbps);
  }

  public String duration(long seconds) {
    return Units.duration(seconds);
  }

  public String roughly(Duration span) {
    return Units.roughly(span);
  }

  public String money(long minor, String currency) {
    return Units.money(locale(), minor, currency);
  }

  public String moneyInput(long minor, String currency) {
    return Units.moneyInput(locale(), minor, currency);
  }

  /** The tenant's currency. */
  public String getCurrency() {
    return staff.getMe().tenant().currency();
  }

  /** The language in which numbers are shown and typed. */
  public Locale getLocale() {
    return locale();
  }

  /** How long a session that began then has lasted. */
  public String since(Instant start) {
    return Units.duration(Math.max(0, Duration.between(start, clock.instant()).toSeconds()));
  }

  public Locale locale() {
    return site.getLocale();
  }

  /** The tenant's; UTC for who is not logged in. */
  public ZoneId zone() {
    return staff.isLoggedIn() ? ZoneId.of(staff.getMe().tenant().timeZone()) : ZoneOffset.UTC;
  }

  /** A hardware address in pairs, as routers show it. */
  public static String mac(String twelveDigits) {
    return twelveDigits.replaceAll("(..)(?!$)", "$1:").toUpperCase(Locale.ROOT);
  }
}

package net.lastmile.platform.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.lastmile.edge.contract.address.RouterAddresses;

/**
 * The content of {@code platform.properties}, read and checked as a whole at start. Keys and
 * meanings: {@code docs/configuration.md}.
 *
 * @param panelUrl address that contains {@code {slug}}
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param dictionaries directory of additional RADIUS dictionaries; null: none
 * @param routers addresses that tenants' routers may have
 * @param metricsPort port of the listener that serves metrics, without a log-in; 0: none does
 * @param dnsServer address and port; the empty text: the system's servers
 */
public record PlatformConfig(
    URI publicUrl,
    String panelUrl,
    DatabaseConfig database,
    Path masterKeyFile,
    KeycloakConfig keycloak,
    Path panelSecretKeyFile,
    MailConfig mail,
    RegionConfig region,
    List<String> trustedProxies,
    Path dictionaries,
    String dnsServer,
    RetentionConfig retention,
    RouterAddresses routers,
    int metricsPort) {

  /** The database, and the role that owns it. */
  public record DatabaseConfig(
      String host, int port, String name, String user, Path passwordFile) {}

  /** Keycloak, and the service account that changes it. */
  public record KeycloakConfig(URI url, String realm, String clientId, Path clientSecretFile) {}

  /**
   * The SMTP server that takes our mail.
   *
   * @param user empty: no log-in
   * @param passwordFile null if there is no log-in
   */
  public record MailConfig(
      String host, int port, String from, MailSecurity security, String user, Path passwordFile) {}

  /** How the connection to the mail server is secured. */
  public enum MailSecurity {
    /** Not at all: for a server on this machine or behind a firewall. */
    NONE,
    /** STARTTLS (RFC 3207); nothing is sent if the server does not offer it. */
    STARTTLS,
    /** TLS from the first octet (RFC 8314 section 3.3). */
    TLS
  }

  /**
   * The region that new tenants get.
   *
   * @param firstRadiusPort tenants' listeners are port pairs (n, n+1), counted up in twos from here
   */
  public record RegionConfig(String name, Path keyFile, int firstRadiusPort) {}

  /**
   * How long tenants' schemas keep data that no accounts depend on.
   *
   * @param logIns outcomes of log-ins
   * @param refusedLogIns counts of refused ones, after the last attempt
   * @param trafficMinutes data of the dashboard's charts
   * @param deadLetters unstored events
   * @param archiveAfterMonths age at which months of sessions are moved to the archive, which keeps
   *     them
   */
  public record RetentionConfig(
      Duration logIns,
      Duration refusedLogIns,
      Duration trafficMinutes,
      Duration deadLetters,
      int archiveAfterMonths) {}

  /** Where a tenant's staff log in. */
  public URI panelUrl(String slug) {
    return URI.create(panelUrl.replace("{slug}", slug));
  }
}

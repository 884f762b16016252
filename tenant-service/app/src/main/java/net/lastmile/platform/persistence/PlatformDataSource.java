package net.lastmile.platform.persistence;

import net.lastmile.platform.configuration.ConfigReader;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the platform's own role, as {@code platform.properties} says. Payara's pool makes
 * one of these by name. The database ends a statement before nobody waits for it any more: it would
 * go on, and hold what it has locked.
 */
// The driver's setters keep no reference to what is still being made.
@SuppressWarnings("this-escape")
public class PlatformDataSource extends PGSimpleDataSource {
  /** No schema has this name: a statement without a tenant finds no table. */
  private static final String NO_TENANT = "no_tenant";

  private static final int CONNECT_TIMEOUT_SECONDS = 5;
  private static final int SOCKET_TIMEOUT_SECONDS = 120;
  private static final int STATEMENT_TIMEOUT_SECONDS = 110;

  public PlatformDataSource() {
    this(ConfigReader.current().database());
    limitTime();
  }

  /** For work that takes as long as it takes: a migration may write a large table anew. */
  public static PlatformDataSource withoutTimeLimit() {
    return new PlatformDataSource(ConfigReader.current().database());
  }

  PlatformDataSource(PlatformConfig.DatabaseConfig database) {
    setServerNames(new String[] {database.host()});
    setPortNumbers(new int[] {database.port()});
    setDatabaseName(database.name());
    setUser(database.user());
    setPassword(SecretFile.text(database.passwordFile()));
    setCurrentSchema(NO_TENANT);
    setApplicationName("lastmile");
    setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    setTcpKeepAlive(true);
    // Texts take the type of the column they go to: uuid, jsonb, inet.
    setStringType("unspecified");
  }

  final void limitTime() {
    setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
    setOptions("-c statement_timeout=" + STATEMENT_TIMEOUT_SECONDS + "s");
  }
}

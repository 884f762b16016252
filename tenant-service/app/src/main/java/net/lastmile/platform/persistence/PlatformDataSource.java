package net.lastmile.platform.persistence;

import net.lastmile.platform.configuration.ConfigReader;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the platform's own role, configured by {@code platform.properties}. Payara's pool
 * creates one of these by name. The database ends a statement shortly before its caller stops
 * waiting; otherwise the statement would go on and keep its locks.
 */
// The driver's setters keep no reference to the unfinished object.
@SuppressWarnings("this-escape")
public class PlatformDataSource extends PGSimpleDataSource {
  /** No schema has this name, so a statement without a tenant finds no table. */
  private static final String NO_TENANT = "no_tenant";

  private static final int CONNECT_TIMEOUT_SECONDS = 5;
  private static final int SOCKET_TIMEOUT_SECONDS = 120;
  private static final int STATEMENT_TIMEOUT_SECONDS = 110;

  public PlatformDataSource() {
    this(ConfigReader.current().database());
  }

  /** For work without a time limit: a migration may rewrite a large table. */
  public static PlatformDataSource withoutTimeLimit() {
    return withoutTimeLimit(ConfigReader.current().database());
  }

  static PlatformDataSource withoutTimeLimit(PlatformConfig.DatabaseConfig database) {
    PlatformDataSource source = new PlatformDataSource(database);
    source.setSocketTimeout(0);
    source.setOptions(null);
    return source;
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
    setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
    setOptions("-c statement_timeout=" + STATEMENT_TIMEOUT_SECONDS + "s");
    setTcpKeepAlive(true);
    // Texts take the type of their target column: uuid, jsonb, inet.
    setStringType("unspecified");
  }
}

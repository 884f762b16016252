package net.lastmile.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** FreeRADIUS as the proxy in front of a provider's routers: all of them use its address. */
final class RadiusProxy implements AutoCloseable {
  private static final String SECRET = "between-router-and-proxy";

  private static final String CONFIGURATION =
      """
      prefix = /usr
      libdir = /usr/lib/freeradius
      logdir = @dir@
      raddbdir = @dir@
      run_dir = @dir@
      security {
        max_attributes = 200
        allow_vulnerable_openssl = yes
      }
      client router {
        ipaddr = 127.0.0.1
        secret = "@secret@"
      }
      proxy_requests = yes
      proxy server {
      }
      home_server edge_auth {
        type = auth
        ipaddr = @edge@
        port = @edge-auth@
        secret = "@edge-secret@"
        status_check = none
      }
      home_server edge_acct {
        type = acct
        ipaddr = @edge@
        port = @edge-acct@
        secret = "@edge-secret@"
        status_check = none
      }
      home_server_pool auth {
        home_server = edge_auth
      }
      home_server_pool acct {
        home_server = edge_acct
      }
      realm edge {
        auth_pool = auth
        acct_pool = acct
        nostrip
      }
      modules {
        always ok {
          rcode = ok
        }
      }
      server routers {
        listen {
          type = auth
          ipaddr = 127.0.0.1
          port = @auth@
        }
        listen {
          type = acct
          ipaddr = 127.0.0.1
          port = @acct@
        }
        authorize {
          update control {
            Proxy-To-Realm := edge
          }
        }
        preacct {
          update control {
            Proxy-To-Realm := edge
          }
        }
        accounting {
          ok
        }
      }
      """;

  private final Process process;
  private final int authPort;
  private final int acctPort;

  private RadiusProxy(Process process, int authPort, int acctPort) {
    this.process = process;
    this.authPort = authPort;
    this.acctPort = acctPort;
  }

  /**
   * @param directory a directory of its own
   * @param edge where it sends requests, as one of the provider's routers
   */
  static RadiusProxy start(Path directory, Radclient edge) throws IOException {
    int authPort = FreePorts.udp();
    int acctPort = FreePorts.udp();
    Files.writeString(
        directory.resolve("radiusd.conf"),
        CONFIGURATION
            .replace("@dir@", directory.toString())
            .replace("@secret@", SECRET)
            .replace("@edge@", edge.address())
            .replace("@edge-auth@", String.valueOf(edge.authPort()))
            .replace("@edge-acct@", String.valueOf(edge.acctPort()))
            .replace("@edge-secret@", edge.secret())
            .replace("@auth@", String.valueOf(authPort))
            .replace("@acct@", String.valueOf(acctPort)));
    Files.writeString(directory.resolve("dictionary"), "");
    Process process =
        new ProcessBuilder(
                List.of("freeradius", "-fxx", "-l", "stdout", "-d", directory.toString()))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("proxy.log").toFile())
            .start();
    return new RadiusProxy(process, authPort, acctPort);
  }

  /** For sending requests in place of the routers behind it. */
  Radclient radclient() {
    return new Radclient("127.0.0.1", authPort, acctPort, SECRET);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

package net.lastmile.edge.coa;

import java.io.IOException;
import java.nio.file.Path;
import net.lastmile.edge.fixture.FreeRadius;

/**
 * FreeRADIUS as a router: it has session {@code s-1} of {@code ana}, and accepts a CoA for it with
 * a MikroTik rate. It drops requests without a valid Message-Authenticator.
 */
final class FreeRadiusBng {
  private static final String CONFIGURATION =
      """
      security {
        max_attributes = 200
      }
      client edge {
        ipaddr = 127.0.0.1
        secret = "@secret@"
        require_message_authenticator = yes
      }
      modules {
        always ok {
          rcode = ok
        }
        always reject {
          rcode = reject
        }
      }
      server bng {
        listen {
          type = coa
          ipaddr = 127.0.0.1
          port = @port@
        }
        recv-coa {
          if (!&Event-Timestamp || &Acct-Session-Id != "s-1" || &User-Name != "ana") {
            update reply {
              Error-Cause := Session-Context-Not-Found
            }
            reject
          }
          elsif ("%{Packet-Type}" == "CoA-Request" && &Mikrotik-Rate-Limit != "5000k/20000k") {
            update reply {
              Error-Cause := Unsupported-Attribute
            }
            reject
          }
          else {
            ok
          }
        }
        send-coa {
          ok
        }
      }
      """;

  private FreeRadiusBng() {}

  static FreeRadius start(Path directory, int port, String secret)
      throws IOException, InterruptedException {
    return FreeRadius.start(
        directory,
        CONFIGURATION.replace("@secret@", secret).replace("@port@", String.valueOf(port)));
  }
}

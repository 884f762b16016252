package net.lastmile.edge.radsec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.FreeRadius;

/** FreeRADIUS as a RadSec client: forwards what it receives over UDP to the edge over TLS. */
final class FreeRadiusProxy {
  static final String UDP_SECRET = "between router and proxy";

  private static final String CONFIGURATION =
      """
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
      home_server edge {
        type = auth+acct
        ipaddr = 127.0.0.1
        port = @edge@
        proto = tcp
        secret = radsec
        status_check = none
        tls {
          private_key_file = @key@
          certificate_file = @certificate@
          ca_file = @authority@
          tls_min_version = "1.2"
          fragment_size = 8192
        }
      }
      home_server_pool edge {
        type = fail-over
        home_server = edge
      }
      realm edge {
        pool = edge
      }
      modules {
        always ok {
          rcode = ok
        }
      }
      server router {
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

  private FreeRadiusProxy() {}

  /**
   * @param own the certificate that it shows the edge
   * @param edges the certificates whose authority it trusts
   */
  static FreeRadius start(
      Path directory, int auth, int acct, int edge, Certificates own, Certificates edges)
      throws IOException, InterruptedException {
    return FreeRadius.start(
        directory,
        CONFIGURATION
            .replace("@secret@", UDP_SECRET)
            .replace("@auth@", String.valueOf(auth))
            .replace("@acct@", String.valueOf(acct))
            .replace("@edge@", String.valueOf(edge))
            .replace("@key@", pem(directory, "PRIVATE KEY", own.key()))
            .replace("@certificate@", pem(directory, "CERTIFICATE", own.chain().getFirst()))
            .replace("@authority@", edges.authority(directory).toString()));
  }

  private static String pem(Path directory, String what, byte[] octets) throws IOException {
    Path file = Files.createTempFile(directory, "own", ".pem");
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets);
    return Files.writeString(
            file,
            "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
            StandardCharsets.US_ASCII)
        .toString();
  }
}

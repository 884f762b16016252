package net.lastmile.edge.coa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * FreeRADIUS in the role of a router: it has the session {@code s-1} of {@code ana}, and takes a
 * CoA for it that names a MikroTik rate. It drops what is not signed by a Message-Authenticator.
 */
final class FreeRadiusBng implements AutoCloseable {
  private static final String END = "(FreeRADIUS has ended)";
  private static final long PATIENCE_SECONDS = 60;
  private static final String CONFIGURATION =
      """
      prefix = /usr
      libdir = /usr/lib/freeradius
      logdir = @dir@
      raddbdir = @dir@
      run_dir = @dir@
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

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private FreeRadiusBng(Process process) {
    this.process = process;
  }

  static FreeRadiusBng start(Path directory, int port, String secret)
      throws IOException, InterruptedException {
    Files.writeString(
        directory.resolve("radiusd.conf"),
        CONFIGURATION
            .replace("@dir@", directory.toString())
            .replace("@secret@", secret)
            .replace("@port@", String.valueOf(port)));
    Files.writeString(directory.resolve("dictionary"), "");
    FreeRadiusBng bng =
        new FreeRadiusBng(
            new ProcessBuilder(
                    List.of("freeradius", "-fxx", "-l", "stdout", "-d", directory.toString()))
                .redirectErrorStream(true)
                .start());
    Thread.ofVirtual().start(bng::collect);
    bng.await("Ready to process requests");
    return bng;
  }

  private void collect() {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output.lines().forEach(lines::add);
      lines.add(END);
    } catch (IOException | UncheckedIOException closed) {
      lines.add(END);
    }
  }

  /** The next line of its log that holds this text. */
  String await(String text) throws InterruptedException {
    StringBuilder seen = new StringBuilder();
    while (true) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(END)) {
        throw new AssertionError("no '" + text + "' in\n" + seen);
      }
      if (line.contains(text)) {
        return line;
      }
      seen.append(line).append('\n');
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

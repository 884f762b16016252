package net.lastmile.ops.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's FreeRADIUS with rlm_files and nothing it does not need: no logging, no proxying, no
 * delay of rejects, one worker a core, a Message-Authenticator required and given.
 */
final class FreeRadiusUnderTest {
  static final int USERS = 100_000;
  private static final String SERVER = "freeradius";
  private static final String CONFIGURATION =
      """
      prefix = /usr
      libdir = /usr/lib/freeradius
      logdir = @dir@
      raddbdir = @dir@
      run_dir = @dir@
      max_request_time = 5
      cleanup_delay = 0
      max_requests = 65536
      hostname_lookups = no
      proxy_requests = no
      log {
        destination = files
        file = @dir@/radius.log
        auth = no
      }
      security {
        max_attributes = 200
        reject_delay = 0
        status_server = no
      }
      thread pool {
        start_servers = 1
        max_servers = 1
        min_spare_servers = 1
        max_spare_servers = 1
        max_requests_per_server = 0
        max_queue_size = 65536
      }
      client bench {
        ipaddr = 127.0.0.1
        secret = @secret@
        require_message_authenticator = yes
      }
      modules {
        pap {
        }
        chap {
        }
        mschap {
          use_mppe = yes
          require_encryption = yes
          require_strong = yes
        }
        files {
          filename = @dir@/users
          key = "%{User-Name}"
        }
        detail {
          filename = @dir@/detail
          header = "%t"
          permissions = 0600
          locking = no
        }
      }
      server bench {
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
          chap
          mschap
          files
          pap
        }
        authenticate {
          Auth-Type PAP {
            pap
          }
          Auth-Type CHAP {
            chap
          }
          Auth-Type MS-CHAP {
            mschap
          }
        }
        post-auth {
          update reply {
            Message-Authenticator := 0x00
          }
        }
        accounting {
          detail
        }
      }
      """;

  private FreeRadiusUnderTest() {}

  static ChildProcess startPinned(int core, int port, String secret, Path directory)
      throws IOException {
    Files.writeString(
        directory.resolve("radiusd.conf"),
        CONFIGURATION
            .replace("@dir@", directory.toString())
            .replace("@secret@", secret)
            .replace("@auth@", Integer.toString(port))
            .replace("@acct@", Integer.toString(port + 1)));
    Files.writeString(directory.resolve("dictionary"), "");
    writeUsers(directory.resolve("users"));
    List<String> command =
        List.of(SERVER, "-f", "-l", "stdout", "-n", "radiusd", "-d", directory.toString());
    return ChildProcess.start(
        Installation.pinned(core, command),
        directory.resolve("freeradius.log"),
        "Ready to process requests");
  }

  private static void writeUsers(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < USERS; i++) {
        out.write(
            """
            user%07d Cleartext-Password := "pass%07d"
                Mikrotik-Rate-Limit = "5000k/20000k",
                Framed-Pool = "pool-a",
                Acct-Interim-Interval = 300

            """
                .formatted(i, i));
      }
    }
  }
}

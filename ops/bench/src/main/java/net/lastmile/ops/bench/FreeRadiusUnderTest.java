package net.lastmile.ops.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's FreeRADIUS with rlm_files and nothing it does not need: no logging, no proxying, no
 * delay of rejects, one worker per core; it requires and sends a Message-Authenticator.
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

  /** More threads than the one worker of rlm_files, as they wait for the database. */
  private static final int SQL_THREADS = 16;

  private static final String SQL =
      """
        sql {
          driver = "rlm_sql_postgresql"
          dialect = "postgresql"
          server = "127.0.0.1"
          port = @database@
          login = "postgres"
          radius_db = "postgres"
          read_groups = no
          sql_user_name = "%{User-Name}"
          authorize_check_query = "SELECT id, username, attribute, value, op FROM radcheck \\
            WHERE username = '%{SQL-User-Name}' ORDER BY id"
          authorize_reply_query = "SELECT id, username, attribute, value, op FROM radreply \\
            WHERE username = '%{SQL-User-Name}' ORDER BY id"
          pool {
            start = @threads@
            min = @threads@
            max = @threads@
            spare = 0
            uses = 0
            lifetime = 0
            idle_timeout = 0
          }
          accounting {
            reference = "type.interim-update.query"
            type {
              interim-update {
                query = "INSERT INTO radacct (acctsessionid, acctuniqueid, username, \\
                  nasipaddress, acctupdatetime, acctsessiontime, acctinputoctets, \\
                  acctoutputoctets) VALUES ('%{Acct-Session-Id}', '%{Acct-Session-Id}', \\
                  '%{User-Name}', '%{Packet-Src-IP-Address}', now(), %{Acct-Session-Time}, \\
                  %{Acct-Input-Octets}, %{Acct-Output-Octets}) \\
                  ON CONFLICT (acctuniqueid) DO UPDATE SET acctupdatetime = now(), \\
                  acctsessiontime = EXCLUDED.acctsessiontime, \\
                  acctinputoctets = EXCLUDED.acctinputoctets, \\
                  acctoutputoctets = EXCLUDED.acctoutputoctets"
              }
            }
          }
        }
      """;

  private FreeRadiusUnderTest() {}

  /** The same with rlm_sql instead of rlm_files and of the detail file. */
  static ChildProcess startWithSql(int core, int port, String secret, int database, Path directory)
      throws IOException {
    String threads = Integer.toString(SQL_THREADS);
    String configuration =
        CONFIGURATION
            .replace("servers = 1\n", "servers = " + threads + "\n")
            .replaceFirst("(?m)^  files \\{(?s:.*?)\\n  }\\n  detail \\{(?s:.*?)\\n  }\\n", "@sql@")
            .replaceFirst("(?m)^    files$", "    sql")
            .replaceFirst("(?m)^    detail$", "    sql")
            .replace("@sql@", SQL)
            .replace("@database@", Integer.toString(database))
            .replace("@threads@", threads);
    return start(configuration, core, port, secret, directory);
  }

  static ChildProcess startPinned(int core, int port, String secret, Path directory)
      throws IOException {
    writeUsers(directory.resolve("users"));
    return start(CONFIGURATION, core, port, secret, directory);
  }

  private static ChildProcess start(
      String configuration, int core, int port, String secret, Path directory) throws IOException {
    Files.writeString(
        directory.resolve("radiusd.conf"),
        configuration
            .replace("@dir@", directory.toString())
            .replace("@secret@", secret)
            .replace("@auth@", Integer.toString(port))
            .replace("@acct@", Integer.toString(port + 1)));
    Files.writeString(directory.resolve("dictionary"), "");
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

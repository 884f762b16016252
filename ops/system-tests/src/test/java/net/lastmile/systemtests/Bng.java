package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debian's pppoe-server and pppd as a provider's BNG, and pppd as a line's router. Few hosts'
 * kernels have PPP, so they run in Debian's user-mode-linux, with {@code ops/peers/guest} as its
 * first process.
 */
final class Bng implements AutoCloseable {
  /** The hardware address of the line's router, as pppd writes it. */
  static final String MAC = "02:00:00:00:00:0C";

  /** How much {@link #send} sends, without headers. */
  static final int SENT_OCTETS = 50_000;

  private static final Path GUEST = Stack.REPOSITORY.resolve("ops/peers/guest");

  /** The host's loopback address, as seen from the guest. */
  private static final String HOST = "10.0.2.2";

  private static final String OPTIONS =
      """
      auth
      debug
      logfile /run/bng.log
      noipv6
      plugin radius.so
      plugin radattr.so
      radius-config-file @dir@/radius.conf
      """;

  private static final String RADIUS =
      """
      auth_order radius
      login_tries 1
      login_timeout 60
      nologin /etc/nologin
      issue /etc/issue
      authserver @edge@:@auth@
      acctserver @edge@:@acct@
      servers @dir@/servers
      dictionary /run/dictionary
      login_radius /bin/false
      login_local /bin/false
      seqfile /run/radius.seq
      mapfile /dev/null
      default_realm
      radius_timeout 2
      radius_retries 3
      """;

  private static final String LINE =
      """
      name "%s"
      password "%s"
      debug
      nodetach
      noauth
      noipv6
      %s
      """;

  private final Path directory;
  private final Process kernel;

  /** The position in the log at which the last dial-in begins. */
  private int since;

  private Bng(Path directory, Process kernel) {
    this.directory = directory;
    this.kernel = kernel;
  }

  /**
   * @param demands options of pppd, for instance how a line must authenticate
   */
  static Bng start(Path directory, Radclient edge, String... demands) throws IOException {
    Files.writeString(
        directory.resolve("bng.options"),
        OPTIONS.replace("@dir@", directory.toString()) + String.join("\n", demands) + "\n");
    Files.writeString(
        directory.resolve("radius.conf"),
        RADIUS
            .replace("@dir@", directory.toString())
            .replace("@edge@", HOST)
            .replace("@auth@", String.valueOf(edge.authPort()))
            .replace("@acct@", String.valueOf(edge.acctPort())));
    Files.writeString(directory.resolve("servers"), HOST + " " + edge.secret() + "\n");
    Bng bng =
        new Bng(
            directory,
            new ProcessBuilder(
                    List.of(
                        "linux.uml",
                        "mem=128M",
                        "quiet",
                        "rootfstype=hostfs",
                        "rootflags=/",
                        "ro",
                        "con=null",
                        "con0=fd:0,fd:1",
                        "eth0=slirp,,slirp-fullbolt",
                        "uml_dir=" + directory.resolve("uml"),
                        "directory=" + directory,
                        "init=" + GUEST))
                .redirectErrorStream(true)
                .redirectOutput(log(directory).toFile())
                .start());
    try {
      bng.hears("guest: ready");
    } catch (AssertionError | RuntimeException e) {
      bng.close();
      throw e;
    }
    return bng;
  }

  private static Path log(Path directory) {
    return directory.resolve("guest.log");
  }

  /** The line's router dials in once. */
  void dial(String username, String password, String... options) throws IOException {
    since = said().length();
    // A new file each time, as the guest caches what it has read of a file.
    Path file = directory.resolve("line-" + since + ".options");
    Files.writeString(file, LINE.formatted(username, password, String.join("\n", options)));
    tell("dial " + file);
  }

  void hangUp() throws IOException {
    tell("hang_up");
  }

  /** The line sends {@link #SENT_OCTETS}; fewer come back. */
  void send() throws IOException {
    tell("send");
    hears("line: sent all");
  }

  /** Sends three large packets to the BNG and back. */
  void ping() throws IOException {
    tell("ping_bng");
    hears("line: 3 packets transmitted, 3 received");
  }

  /** The address that the line's router has received. */
  String address() {
    return hears("line: local +IP address ([0-9.]+)").group(1);
  }

  /** Waits for a line in the output of the guest and both pppd since the last dial-in. */
  MatchResult hears(String expression) {
    Pattern pattern = Pattern.compile("^" + expression, Pattern.MULTILINE);
    return Eventually.gives(
        expression + " in " + log(directory),
        Eventually.PATIENCE,
        () -> {
          assertThat(kernel.isAlive()).as(said()).isTrue();
          Matcher matcher = pattern.matcher(said().substring(since));
          return matcher.find() ? matcher.toMatchResult() : null;
        });
  }

  private String said() {
    try {
      return new String(Files.readAllBytes(log(directory)), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value that pppd received in the last Access-Accept, recorded by radattr.so. */
  String attribute(String name) throws IOException {
    tell("show_attributes");
    return hears("attribute: " + Pattern.quote(name) + " (.*)$").group(1);
  }

  private void tell(String order) throws IOException {
    kernel.getOutputStream().write((order + "\n").getBytes(StandardCharsets.US_ASCII));
    kernel.getOutputStream().flush();
  }

  /** Ends the kernel, and with it everything that runs in it. */
  @Override
  public void close() {
    kernel.destroy();
    Eventually.holds("the guest has ended", () -> !kernel.isAlive());
  }
}

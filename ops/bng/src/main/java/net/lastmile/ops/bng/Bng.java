package net.lastmile.ops.bng;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.lastmile.ops.bng.client.Backoff;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.options.ApiOptions;
import net.lastmile.ops.bng.options.DemoFile;
import net.lastmile.ops.bng.options.DurationConverter;
import net.lastmile.ops.bng.options.LineOptions;
import net.lastmile.ops.bng.session.LineRate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code ./lastmile bng}. */
@Command(
    name = "bng",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "A BNG: lines log in over RADIUS, send accounting, and obey CoA and Disconnect.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the run went to its end, whatever the answers were",
      "1:it could not run: a port taken, an address that is not this machine's",
      "2:the options do not fit together",
      "3:no server answered anything"
    })
public final class Bng implements Callable<Integer> {
  private static final int RAN = 0;
  private static final int CANNOT_RUN = 1;
  private static final int BAD_OPTIONS = 2;
  private static final int NO_ANSWER = 3;
  private static final int OCTET_BITS = 8;

  /** Subscribers download about this many times as much as they upload. */
  private static final int DOWNLOAD_TO_UPLOAD = 10;

  @Mixin private LineOptions lines;
  @Mixin private ApiOptions api;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "20",
      description = "Log-ins a second (${DEFAULT-VALUE}).")
  private double linesPerSecond;

  @Option(
      names = "--interim",
      paramLabel = "S",
      description = "Seconds between interim updates (as the server says).")
  private Optional<Integer> interimSeconds;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "How long until the lines hang up: 90s, 5m, 2h (${DEFAULT-VALUE}).")
  private Duration length;

  @Option(
      names = "--server",
      paramLabel = "HOST:AUTH:ACCT",
      converter = Target.Converter.class,
      description = "A RADIUS server; repeat it for the ones to fail over to (the demo's).")
  private List<Target> servers;

  @Option(names = "--secret", description = "The shared secret (the demo's).")
  private String secret;

  @Option(names = "--secret-file", paramLabel = "FILE", description = "A file that holds it alone.")
  private Path secretFile;

  @Option(
      names = "--nas-address",
      paramLabel = "ADDRESS",
      description = "Address to send from and to take CoA on (the demo's, else 127.0.0.1).")
  private String nasAddress;

  @Option(
      names = "--coa-port",
      paramLabel = "PORT",
      defaultValue = "3799",
      description = "Port for CoA and Disconnect, 0 for none (${DEFAULT-VALUE}).")
  private int coaPort;

  @Option(
      names = "--mac",
      paramLabel = "ADDRESS",
      defaultValue = "02:00:00:00:00:00",
      description = "MAC address of the first line; the others count up (${DEFAULT-VALUE}).")
  private String firstMac;

  @Option(
      names = "--octets-per-second",
      paramLabel = "N",
      description =
          "What each line downloads; a tenth of it goes up (its rate attribute's, else 10 Mbit/s).")
  private Optional<Long> octetsPerSecond;

  @Option(
      names = "--retry-refused",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Lines that are refused or cut dial in again after this long (never).")
  private Optional<Duration> retryRefused;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "Wait before the first repeat; it doubles (${DEFAULT-VALUE}).")
  private Duration timeout;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "4",
      description = "Transmissions to a server before the next is tried (${DEFAULT-VALUE}).")
  private int attempts;

  @Option(
      names = "--json",
      description = "Print the end result as one JSON object, progress on standard error.")
  private boolean json;

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs the command and returns its exit status. */
  public static int execute(String... arguments) {
    return new CommandLine(new Bng()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    RunSettings settings;
    try {
      settings = settings(DemoFile.in(System.getenv("LASTMILE_HOME")));
    } catch (IllegalArgumentException | IOException unfit) {
      System.err.println("bng: " + unfit.getMessage());
      return BAD_OPTIONS;
    }
    try (Simulation simulation = new Simulation(settings, Clock.systemUTC())) {
      return run(simulation);
    } catch (IOException | UncheckedIOException cannotRun) {
      System.err.println("bng: " + cannotRun.getMessage());
      return CANNOT_RUN;
    }
  }

  private int run(Simulation simulation) throws IOException {
    Console console = System.console();
    PrintStream out = json ? System.err : new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Display display = new Display(out, console != null && console.isTerminal() && !json);
    EndOnSignal signal = EndOnSignal.of(simulation);
    try {
      simulation.run(() -> display.show(simulation));
      if (json) {
        System.out.println(simulation.toJson().toPrettyString());
      } else {
        display.end(simulation);
      }
    } finally {
      signal.ended();
    }
    boolean answered = simulation.servers().stream().anyMatch(server -> server.answered > 0);
    return answered ? RAN : NO_ANSWER;
  }

  private RunSettings settings(Optional<DemoFile> demo) throws IOException {
    if (linesPerSecond <= 0 || attempts < 1 || timeout.isZero() || coaPort < 0) {
      throw new IllegalArgumentException("--rate, --timeout and --attempts must be above 0");
    }
    String source =
        Optional.ofNullable(nasAddress)
            .or(() -> demo.map(DemoFile::nasAddress))
            .orElse("127.0.0.1");
    return new RunSettings(
        Optional.ofNullable(servers)
            .or(() -> demo.map(DemoFile::servers))
            .orElseThrow(() -> new IllegalArgumentException("there is no demo; give --server")),
        secret(demo),
        InetAddress.getByName(source),
        coaPort,
        api.coa(),
        api.login(),
        lines.logins(demo),
        HexFormat.fromHexDigitsToLong(firstMac.replaceAll("[:.-]", "")),
        linesPerSecond,
        interimSeconds.map(Duration::ofSeconds),
        length,
        retryRefused,
        octetsPerSecond.map(Bng::speed),
        new Backoff(timeout, timeout.multipliedBy(8), attempts));
  }

  private static LineRate speed(long octetsPerSecond) {
    long downloadBps = octetsPerSecond * OCTET_BITS;
    return new LineRate(downloadBps, downloadBps / DOWNLOAD_TO_UPLOAD);
  }

  private String secret(Optional<DemoFile> demo) throws IOException {
    if (secretFile != null) {
      return Files.readString(secretFile).strip();
    }
    return Optional.ofNullable(secret)
        .or(() -> demo.map(DemoFile::secret))
        .orElseThrow(() -> new IllegalArgumentException("there is no demo; give --secret"));
  }
}

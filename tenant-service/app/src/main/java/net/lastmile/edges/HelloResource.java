package net.lastmile.edges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.edge.contract.address.AddressKind;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.RequestError;

/** {@code /edge/hello} */
@Path("edge/hello")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HelloResource {
  private static final int MAX_PORT_OFFSET = 64_000;

  /** The name appears in configurations that providers paste into their routers. */
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

  /** RFC 1123 section 2.1; addresses are recognized before this. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*+");

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
  private static final int MAX_NAME = 253;

  /** Names of loopback (RFC 6761 section 6.3). */
  private static final Pattern LOCALHOST =
      Pattern.compile("(.*\\.)?localhost", Pattern.CASE_INSENSITIVE);

  private static final int MAX_PORT = 65_535;

  /** Accepts a clock that was never set, or set to any date a clock can show. */
  private static final long MAX_CLOCK_MILLIS = Duration.ofDays(365_000).toMillis();

  @Inject private EdgeNodes nodes;
  @Inject private PlatformConfig config;
  @Inject private EdgeNode caller;

  /**
   * A node reports that it is running and how far it is.
   *
   * @return what became of its journal's events; nothing (204) if the node reports no journal
   */
  @POST
  @Gate(Audience.EDGE)
  public JournalBalance hello(EdgeHello hello) {
    RequestError.requireBody(hello);
    new FieldErrors()
        .required("node", hello.node())
        .required("region", hello.region())
        .required("version", hello.version())
        .required("advertisedAddress", hello.advertisedAddress())
        .matches("node", hello.node(), NODE, "A letter or digit, then these and . _ -.")
        .matches("version", hello.version(), VERSION, "Letters, digits and . _ + -.")
        .check(
            hello.advertisedAddress() == null
                || isAddress(hello.advertisedAddress(), config.routers().allowed()),
            "advertisedAddress",
            "invalid",
            "An IPv4 or IPv6 address or a host's name, that routers reach.")
        .range("portOffset", hello.portOffset(), 0, MAX_PORT_OFFSET)
        .range("appliedSeq", hello.appliedSeq(), 0, Long.MAX_VALUE)
        .range("journalPending", hello.journalPending(), 0, Long.MAX_VALUE)
        .range("radSecPort", hello.radSecPort(), 0, MAX_PORT)
        .range("eventsRefused", hello.eventsRefused(), 0, Integer.MAX_VALUE)
        .range("clockAheadMillis", hello.clockAheadMillis(), -MAX_CLOCK_MILLIS, MAX_CLOCK_MILLIS)
        .range("clockJumps", hello.clockJumps(), 0, Integer.MAX_VALUE)
        .check(
            hello.journal() == null || hello.journal().addsUp(),
            "journal",
            "invalid",
            "Its numbers cannot be those of a journal.")
        .throwIfAny();
    caller.mustBe(hello.node());
    if (!caller.region().equals(hello.region())) {
      throw RequestError.FORBIDDEN.on("region");
    }
    return nodes.heard(hello);
  }

  /**
   * Text that looks like an address must be one, of a kind that a router elsewhere can send to.
   *
   * @param allowed addresses that routers may have; it decides whether loopback is accepted, for
   *     routers on this machine
   */
  static boolean isAddress(String text, AddressRanges allowed) {
    Optional<InetAddress> address = AddressRanges.address(text);
    if (address.isPresent()) {
      return switch (AddressKind.of(address.get())) {
        case UNICAST -> true;
        case LOOPBACK -> allowed.hold(address.get());
        default -> false;
      };
    }
    return text.length() <= MAX_NAME
        && HOST.matcher(text).matches()
        && !NUMERIC.matcher(text).matches()
        && (!LOCALHOST.matcher(text).matches() || allowed.hold(InetAddress.getLoopbackAddress()));
  }
}

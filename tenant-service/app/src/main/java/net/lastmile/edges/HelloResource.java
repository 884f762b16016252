package net.lastmile.edges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.regex.Pattern;
import net.lastmile.edge.contract.AddressKind;
import net.lastmile.edge.contract.AddressRanges;
import net.lastmile.edge.contract.EdgeHello;
import net.lastmile.edge.contract.JournalBalance;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Audience;
import net.lastmile.platform.security.Gate;

/** {@code /edge/hello} */
@Path("edge/hello")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HelloResource {
  private static final int MAX_PORT_OFFSET = 64_000;

  /** What it says stands in configurations that providers paste into their routers. */
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

  /** RFC 1123 section 2.1; whether it is an address is asked before. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*+");

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
  private static final int MAX_NAME = 253;

  private static final Set<AddressKind> OF_HOSTS =
      Set.of(AddressKind.UNICAST, AddressKind.LOOPBACK, AddressKind.LINK_LOCAL);
  private static final int MAX_PORT = 65_535;

  @Inject private EdgeNodes nodes;
  @Inject private EdgeJournals journals;
  @Inject private EdgeNode caller;

  /**
   * A node says that it lives and how far it is.
   *
   * @return what became of its journal's events; nothing (204) if it does not tell of one
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
            hello.advertisedAddress() == null || isAddress(hello.advertisedAddress()),
            "advertisedAddress",
            "invalid",
            "An IPv4 or IPv6 address or a host's name.")
        .range("portOffset", hello.portOffset(), 0, MAX_PORT_OFFSET)
        .range("appliedSeq", hello.appliedSeq(), 0, Long.MAX_VALUE)
        .range("journalPending", hello.journalPending(), 0, Long.MAX_VALUE)
        .range("radSecPort", hello.radSecPort(), 0, MAX_PORT)
        .range("eventsRefused", hello.eventsRefused(), 0, Integer.MAX_VALUE)
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
    nodes.heard(hello);
    return hello.journal() == null ? null : journals.heard(hello);
  }

  /** What looks like an address must be one. */
  static boolean isAddress(String text) {
    return AddressRanges.address(text).map(AddressKind::of).filter(OF_HOSTS::contains).isPresent()
        || text.length() <= MAX_NAME
            && HOST.matcher(text).matches()
            && !NUMERIC.matcher(text).matches();
  }
}

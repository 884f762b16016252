package net.lastmile.edges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.edge.contract.EdgeHello;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Audience;
import net.lastmile.platform.security.Gate;

/** {@code /edge/hello} */
@Path("edge/hello")
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class HelloResource {
  private static final int MAX_TEXT = 100;
  private static final int MAX_PORT = 65_535;

  @Inject private EdgeNodes nodes;
  @Inject private EdgeNode caller;

  /** A node says that it lives and how far it is. */
  @POST
  @Gate(Audience.EDGE)
  public void hello(EdgeHello hello) {
    RequestError.requireBody(hello);
    new FieldErrors()
        .required("node", hello.node())
        .required("region", hello.region())
        .required("version", hello.version())
        .required("advertisedAddress", hello.advertisedAddress())
        .text("version", hello.version(), MAX_TEXT)
        .text("advertisedAddress", hello.advertisedAddress(), MAX_TEXT)
        .range("portOffset", hello.portOffset(), 0, MAX_PORT)
        .range("appliedSeq", hello.appliedSeq(), 0, Long.MAX_VALUE)
        .range("journalPending", hello.journalPending(), 0, Long.MAX_VALUE)
        .range("radSecPort", hello.radSecPort(), 0, MAX_PORT)
        .throwIfAny();
    caller.mustBe(hello.node());
    if (!caller.region().equals(hello.region())) {
      throw RequestError.FORBIDDEN.on("region");
    }
    nodes.heard(hello);
  }
}

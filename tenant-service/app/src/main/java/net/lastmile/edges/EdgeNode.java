package net.lastmile.edges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The node that calls: the client that its token was issued to. */
@RequestScoped
public class EdgeNode {
  /** Authorized party, OpenID Connect Core section 2. */
  private static final String AUTHORIZED_PARTY = "azp";

  @Inject private JsonWebToken token;
  @Inject private Caller caller;

  /**
   * The node's name.
   *
   * @throws net.lastmile.platform.problem.ProblemException if the token names none
   */
  public String name() {
    Object party = token.claim(AUTHORIZED_PARTY).orElse(null);
    return switch (party) {
      case JsonString text -> text.getString();
      case String text -> text;
      case null, default -> throw RequestError.FORBIDDEN.asException();
    };
  }

  public String region() {
    return caller.identity().region();
  }

  /** Refuses a body that speaks for another node. */
  public void mustBe(String node) {
    if (!name().equals(node)) {
      throw RequestError.FORBIDDEN.on("node");
    }
  }
}

package net.lastmile.api.staff;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;

/**
 * Links by which staff choose a password: an invitation is good for seven days, one that somebody
 * asked for because they forgot theirs for an hour. Each works once; a new one ends the one before.
 * Public, rate-limited.
 */
@Path("password-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PasswordLinkApi {
  /**
   * Mails a link to whoever has this log-in. The answer is the same whether somebody has it or not.
   */
  @Gate(Audience.PUBLIC)
  @POST
  void ask(PasswordLinkRequest request);

  /** Whose link this is; 404 if it is wrong, expired or used. */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("{token}")
  PasswordLinkView find(@PathParam("token") String token);

  /** Sets the password, and ends every session of that person. */
  @Gate(Audience.PUBLIC)
  @POST
  @Path("{token}")
  PasswordLinkView choose(@PathParam("token") String token, ChosenPassword chosen);
}

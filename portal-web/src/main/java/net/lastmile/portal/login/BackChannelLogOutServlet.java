package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Receives the identity provider's notice that a log-in has ended, and ends every session of that
 * person (OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8).
 */
@WebServlet("/log-out/back-channel")
public class BackChannelLogOutServlet extends HttpServlet {
  @Inject private transient LogoutTokens tokens;
  @Inject private transient EndedLogIns ended;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Optional<String> subject =
        Optional.ofNullable(request.getParameter("logout_token")).flatMap(tokens::subject);
    if (subject.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    ended.end(subject.get());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}

package net.lastmile.platform.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.lastmile.api.RequestId;
import net.lastmile.api.problem.Problem;
import net.lastmile.platform.problem.Problems;

/**
 * Gives as problem+json the errors that the server itself answers before a resource is called: an
 * expired token, an invalid address. The server's own page is for people, and names the server.
 */
@WebServlet(ServerProblem.PATH)
public class ServerProblem extends HttpServlet {
  /** As {@code web.xml} names it. */
  static final String PATH = "/server-problem";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    byte[] body =
        Json.MAPPER.writeValueAsString(Problems.ofStatus(status)).getBytes(StandardCharsets.UTF_8);
    response.setHeader(RequestId.HEADER, RequestId.answering(request.getHeader(RequestId.HEADER)));
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.setHeader(AnswerHeaders.CONTENT_TYPE_OPTIONS, AnswerHeaders.NOSNIFF);
    response.setHeader(HttpHeaders.CACHE_CONTROL, AnswerHeaders.NO_STORE);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}

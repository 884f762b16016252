package net.lastmile.portal.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.lastmile.portal.client.Json;

/** Search results for the dialog's script. */
@WebServlet("/panel/find")
public class FindServlet extends HttpServlet {
  @Inject private transient Finder finder;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Finder.Shown> hits = finder.find(request.getParameter("q"));
    byte[] json = Json.MAPPER.writeValueAsString(hits).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}

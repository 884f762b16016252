package net.lastmile.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import net.lastmile.api.RequestId;

/**
 * Accepts only the answer to its own request, so that an answer mixed up by a server never appears
 * in somebody's page. An answer with another request's id, or with none, counts as a failure of the
 * API.
 */
class OwnAnswer implements ClientRequestFilter, ClientResponseFilter {
  private static final int UNAUTHORIZED = 401;

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle(RequestId.HEADER, RequestId.fresh());
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext answer) {
    String asked = request.getHeaderString(RequestId.HEADER);
    String answered = answer.getHeaderString(RequestId.HEADER);
    if (!asked.equals(answered) && !refusesToken(answered, answer.getStatus())) {
      throw new ProcessingException(
          "the answer to request " + asked + " came with the id " + answered);
    }
  }

  /** The container refuses tokens before the API sees the request, so that answer has no id. */
  private static boolean refusesToken(String answered, int status) {
    return answered == null && status == UNAUTHORIZED;
  }
}

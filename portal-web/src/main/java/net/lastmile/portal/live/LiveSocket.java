package net.lastmile.portal.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import net.lastmile.portal.login.HeldLogIn;

/** The server's end of a page that listens. It hears nothing: browsers have nothing to say here. */
@ServerEndpoint("/panel/live")
public class LiveSocket {
  private static final Logger LOG = System.getLogger(LiveSocket.class.getName());
  private static final CloseReason NO_TICKET =
      new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "no ticket");

  @Inject private Tickets tickets;
  @Inject private LiveUpdates updates;

  @OnOpen
  public void open(Session socket) throws IOException {
    List<String> named = socket.getRequestParameterMap().getOrDefault("ticket", List.of(""));
    Optional<HeldLogIn> logIn = tickets.holder(named.getFirst(), socket.getUserPrincipal());
    if (logIn.isEmpty()) {
      socket.close(NO_TICKET);
      return;
    }
    updates.join(new Listener(socket, named.getFirst(), logIn.get()));
  }

  @OnClose
  public void close(Session socket) {
    updates.leave(socket);
  }

  /** A browser that is gone without a word, or one that cannot be told: it is to see that. */
  @OnError
  public void fail(Session socket, Throwable cause) throws IOException {
    // Anybody can make this happen, as often as they like: no stack trace, and no line by default.
    LOG.log(Level.DEBUG, "a page that listens is gone: {0}", cause.toString());
    updates.leave(socket);
    socket.close();
  }
}

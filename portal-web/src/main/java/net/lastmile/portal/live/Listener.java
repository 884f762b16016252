package net.lastmile.portal.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.lastmile.portal.login.HeldLogIn;

/** A page that listens, and on whose behalf. */
record Listener(Session socket, String ticket, HeldLogIn logIn) {
  private static final Logger LOG = System.getLogger(Listener.class.getName());
  private static final CloseReason LOG_IN_OVER =
      new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "the log-in is over");

  void tell(String what) {
    if (socket.isOpen()) {
      // Whether it arrives shows at the next word, or when the socket closes.
      var _ = socket.getAsyncRemote().sendText(what);
    }
  }

  /** Whatever becomes of the socket, those that end after it are not held up. */
  void end() {
    try {
      socket.close(LOG_IN_OVER);
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "a page''s socket was gone before it was ended: {0}", gone.toString());
    }
  }
}

package net.lastmile.ops.bng.session;

/** Why a session ended; values from RFC 2866 section 5.10. */
public enum TerminateCause {
  USER_REQUEST(1),
  SESSION_TIMEOUT(5),
  ADMIN_RESET(6);

  private final int value;

  TerminateCause(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}

package net.lastmile.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's radclient, a peer that knows nothing of our code. */
record Radclient(String address, int authPort, int acctPort, String secret, int attempts) {
  private static final String STATION = "02:00:00:00:00:01";
  private static final int USUAL_ATTEMPTS = 2;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** How a request ended. */
  enum Reply {
    ACCEPT,
    REJECT,
    ACCOUNTING_RESPONSE,
    NONE
  }

  /**
   * @param text radclient's output, which includes the reply's attributes
   */
  record Result(Reply reply, String text) {}

  Radclient(String address, int authPort, int acctPort, String secret) {
    this(address, authPort, acctPort, secret, USUAL_ATTEMPTS);
  }

  Radclient withSecret(String other) {
    return new Radclient(address, authPort, acctPort, other, attempts);
  }

  /** Asks once only: for requests that should get no answer. */
  Radclient once() {
    return new Radclient(address, authPort, acctPort, secret, 1);
  }

  Result pap(String username, String password) {
    return papFrom(STATION, username, password);
  }

  /**
   * @param station Calling-Station-Id
   */
  Result papFrom(String station, String username, String password) {
    return authenticate("User-Password", username, password, station, true);
  }

  Result chap(String username, String password) {
    return authenticate("CHAP-Password", username, password, STATION, true);
  }

  Result papUnsigned(String username, String password) {
    return authenticate("User-Password", username, password, STATION, false);
  }

  private Result authenticate(
      String attribute, String username, String password, String station, boolean signed) {
    String input =
        "User-Name = \"%s\"\n%s = \"%s\"\nNAS-Port = 7\nCalling-Station-Id = \"%s\"\n"
            .formatted(username, attribute, password, station);
    return send(authPort, "auth", signed ? input + "Message-Authenticator = 0x00\n" : input);
  }

  Result accounting(String attributes) {
    return send(acctPort, "acct", attributes);
  }

  private Result send(int port, String type, String attributes) {
    Command.Outcome outcome =
        Command.run(
            Path.of("."),
            Map.of(),
            LIMIT,
            List.of(
                "radclient",
                "-x",
                "-r",
                String.valueOf(attempts),
                "-t",
                "2",
                address + ":" + port,
                type,
                secret),
            attributes);
    String text = outcome.out() + outcome.err();
    if (text.contains("Received Access-Accept")) {
      return new Result(Reply.ACCEPT, text);
    }
    if (text.contains("Received Access-Reject")) {
      return new Result(Reply.REJECT, text);
    }
    if (text.contains("Received Accounting-Response")) {
      return new Result(Reply.ACCOUNTING_RESPONSE, text);
    }
    return new Result(Reply.NONE, text);
  }
}

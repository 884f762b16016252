package net.lastmile.ops.bng;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.lastmile.ops.bng.client.Answers;
import net.lastmile.ops.bng.client.Loop;
import net.lastmile.ops.bng.client.RadiusClient;
import net.lastmile.ops.bng.packet.Attributes;
import net.lastmile.ops.bng.packet.Login;
import net.lastmile.ops.bng.packet.LoginAttempt;
import net.lastmile.ops.bng.packet.RejectReason;
import net.lastmile.ops.bng.packet.RequestDraft;
import net.lastmile.ops.bng.packet.RequestKind;
import net.lastmile.ops.bng.session.LineRate;
import net.lastmile.ops.bng.session.Session;
import net.lastmile.ops.bng.session.Tally;
import net.lastmile.ops.bng.session.TerminateCause;
import net.lastmile.ops.bng.session.Traffic;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.response.RadiusResponse;

/**
 * One subscriber's line. It logs in; once accepted it sends a Start, interims and finally one Stop;
 * if refused it tries again later or stays off.
 */
final class Line {
  /** The speed assumed for a line without a rate attribute. */
  private static final LineRate UNKNOWN_RATE = new LineRate(10_000_000, 1_000_000);

  private static final int SESSION_TIMEOUT = 27;
  private static final int FRAMED_SERVICE = 2;
  private static final int PPP = 1;
  private static final int ETHERNET = 15;
  private static final int MAC_FIRST_OCTET = 2;
  private final Bras bras;
  private final int index;
  private final Login login;
  private int sessionsBegun;
  private Session session;
  private Loop.Timer interimTimer;

  /** What all lines of one BNG share. */
  record Bras(
      RunSettings settings,
      Loop loop,
      Clock clock,
      RadiusClient client,
      Tally tally,
      String bootId,
      byte[] secret) {}

  Line(Bras bras, int index, Login login) {
    this.bras = bras;
    this.index = index;
    this.login = login;
  }

  Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  void logIn() {
    String sessionId = bras.bootId() + HexFormat.of().toHexDigits(index) + "-" + sessionsBegun++;
    List<RadiusAttribute> identity = identity(sessionId);
    LoginAttempt attempt = new LoginAttempt(login, identity);
    Answers answers =
        new Answers() {
          @Override
          public void answered(RadiusResponse response, byte[] requestAuthenticator) {
            if (response.getType() == PacketType.ACCESS_ACCEPT) {
              accepted(attempt, sessionId, identity, response, requestAuthenticator);
            } else {
              refused(RejectReason.of(response));
            }
          }

          @Override
          public void lost() {
            bras.tally().lost++;
            retryLater();
          }
        };
    bras.client().send(RequestKind.ACCESS, attempt, answers);
  }

  private List<RadiusAttribute> identity(String sessionId) {
    return new Attributes()
        .address(Attributes.NAS_IP_ADDRESS, bras.settings().source())
        .text(Attributes.NAS_IDENTIFIER, "lastmile-bng")
        .number(Attributes.NAS_PORT, index)
        .text(Attributes.NAS_PORT_ID, "bng1/0:" + index)
        .number(Attributes.NAS_PORT_TYPE, ETHERNET)
        .number(Attributes.SERVICE_TYPE, FRAMED_SERVICE)
        .number(Attributes.FRAMED_PROTOCOL, PPP)
        .text(Attributes.CALLING_STATION_ID, mac())
        .text(Attributes.ACCT_SESSION_ID, sessionId)
        .toList();
  }

  private String mac() {
    byte[] octets =
        ByteBuffer.allocate(Long.BYTES).putLong(bras.settings().firstMac() + index).array();
    return HexFormat.ofDelimiter(":")
        .withUpperCase()
        .formatHex(octets, MAC_FIRST_OCTET, octets.length);
  }

  private void accepted(
      LoginAttempt attempt,
      String sessionId,
      List<RadiusAttribute> identity,
      RadiusResponse accept,
      byte[] requestAuthenticator) {
    Optional<String> flaw = attempt.flawIn(accept, bras.secret(), requestAuthenticator);
    if (flaw.isPresent()) {
      bras.tally().unverified.merge(flaw.get(), 1L, Long::sum);
      retryLater();
      return;
    }
    bras.tally().accepted++;
    begin(sessionId, identity, accept);
  }

  private void begin(String sessionId, List<RadiusAttribute> identity, RadiusResponse accept) {
    long now = bras.loop().nowNanos();
    LineRate rate = bras.settings().speed().or(() -> LineRate.of(accept)).orElse(UNKNOWN_RATE);
    List<RadiusAttribute> named =
        new Attributes()
            .text(Attributes.USER_NAME, login.username())
            .addAll(identity)
            .addAll(accept.filterAttributes(Attributes.FRAMED_IP_ADDRESS))
            .addAll(accept.filterAttributes(Attributes.CLASS))
            .toList();
    session = new Session(sessionId, named, new Traffic(rate, now), now);
    bras.tally().online++;
    record(Session.Event.START, TerminateCause.USER_REQUEST);
    Optional<Duration> interval =
        bras.settings().interim().or(() -> seconds(accept, Attributes.ACCT_INTERIM_INTERVAL));
    interval.ifPresent(this::scheduleInterim);
    Session begun = session;
    seconds(accept, SESSION_TIMEOUT)
        .ifPresent(limit -> bras.loop().after(limit, () -> timeOut(begun)));
  }

  private void timeOut(Session begun) {
    if (session == begun) {
      stop(TerminateCause.SESSION_TIMEOUT);
    }
  }

  private static Optional<Duration> seconds(RadiusResponse accept, int type) {
    return Attributes.number(accept, Attributes.NO_VENDOR, type)
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds);
  }

  private void scheduleInterim(Duration interval) {
    interimTimer =
        bras.loop()
            .after(
                interval,
                () -> {
                  record(Session.Event.INTERIM, TerminateCause.USER_REQUEST);
                  scheduleInterim(interval);
                });
  }

  /** Disconnects the line by an order; it dials in again later if refused lines do so too. */
  void cut() {
    stop(TerminateCause.ADMIN_RESET);
    retryLater();
  }

  /** Ends the session, if there is one. */
  void stop(TerminateCause cause) {
    if (session == null) {
      return;
    }
    if (interimTimer != null) {
      interimTimer.cancel();
    }
    record(Session.Event.STOP, cause);
    bras.tally().online--;
    bras.tally().downloadOctets += session.traffic().downloadOctets();
    bras.tally().uploadOctets += session.traffic().uploadOctets();
    session = null;
  }

  private void refused(String reason) {
    bras.tally().rejected.merge(reason, 1L, Long::sum);
    retryLater();
  }

  private void retryLater() {
    bras.settings().retryRefused().ifPresent(wait -> bras.loop().after(wait, this::logIn));
  }

  private void record(Session.Event event, TerminateCause cause) {
    RequestDraft draft = session.record(event, cause, bras.loop().nowNanos(), bras.clock());
    bras.tally().records.merge(event, 1L, Long::sum);
    Answers answers =
        new Answers() {
          @Override
          public void answered(RadiusResponse response, byte[] requestAuthenticator) {
            bras.tally().recordsAcknowledged++;
          }

          @Override
          public void lost() {
            bras.tally().recordsLost++;
          }
        };
    bras.client().send(RequestKind.ACCOUNTING, draft, answers);
  }
}

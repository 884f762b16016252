package net.lastmile.ops.bng.session;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.lastmile.ops.bng.packet.Attributes;
import net.lastmile.ops.bng.packet.RequestDraft;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.RadiusRequest;

/** A live session of a line, as its accounting reports it. */
public final class Session {
  private static final int ACCT_STATUS_TYPE = 40;
  private static final int ACCT_DELAY_TIME = 41;
  private static final int ACCT_INPUT_OCTETS = 42;
  private static final int ACCT_OUTPUT_OCTETS = 43;
  private static final int ACCT_AUTHENTIC = 45;
  private static final int ACCT_AUTHENTIC_RADIUS = 1;
  private static final int ACCT_SESSION_TIME = 46;
  private static final int ACCT_TERMINATE_CAUSE = 49;
  private static final int ACCT_INPUT_GIGAWORDS = 52;
  private static final int ACCT_OUTPUT_GIGAWORDS = 53;
  private static final int EVENT_TIMESTAMP = 55;
  private final String id;
  private final List<RadiusAttribute> identity;
  private final Traffic traffic;
  private final long beganNanos;

  /** The event that an accounting record reports; values from RFC 2866 section 5.1. */
  public enum Event {
    START(1),
    STOP(2),
    INTERIM(3);

    private final int value;

    Event(int value) {
      this.value = value;
    }
  }

  /**
   * @param identity every attribute that identifies the session: user, NAS, port, address, Class
   */
  public Session(String id, List<RadiusAttribute> identity, Traffic traffic, long nowNanos) {
    this.id = id;
    this.identity = identity;
    this.traffic = traffic;
    this.beganNanos = nowNanos;
  }

  String id() {
    return id;
  }

  /** The session as an entry of RouterOS's list of active PPP connections. */
  public Map<String, String> asListed() {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put(".id", listedId());
    entry.put("name", named(Attributes.USER_NAME));
    entry.put("service", "pppoe");
    entry.put("caller-id", named(Attributes.CALLING_STATION_ID));
    entry.put("address", named(Attributes.FRAMED_IP_ADDRESS));
    entry.put("session-id", "0x" + id.toUpperCase(Locale.ROOT));
    entry.put("radius", "true");
    return entry;
  }

  public String listedId() {
    return "*" + id.toUpperCase(Locale.ROOT);
  }

  private String named(int type) {
    return identity.stream()
        .filter(one -> one.getVendorId() == Attributes.NO_VENDOR && one.getType() == type)
        .findFirst()
        .map(RadiusAttribute::getValueString)
        .orElse("");
  }

  public Traffic traffic() {
    return traffic;
  }

  /** Whether every identifying attribute of that request is this session's (RFC 5176 section 3). */
  public boolean isMeantBy(List<RadiusAttribute> identification) {
    return identity.containsAll(identification);
  }

  /** A record with the counters of now, which stay the same if it is sent again later. */
  public RequestDraft record(Event event, TerminateCause cause, long nowNanos, Clock clock) {
    traffic.advance(nowNanos);
    Attributes record =
        new Attributes()
            .addAll(identity)
            .number(ACCT_STATUS_TYPE, event.value)
            .number(ACCT_AUTHENTIC, ACCT_AUTHENTIC_RADIUS)
            .number(EVENT_TIMESTAMP, clock.instant().getEpochSecond());
    if (event != Event.START) {
      record.number(ACCT_SESSION_TIME, Duration.ofNanos(nowNanos - beganNanos).toSeconds());
      addCounters(record);
    }
    if (event == Event.STOP) {
      record.number(ACCT_TERMINATE_CAUSE, cause.value());
    }
    List<RadiusAttribute> attributes = record.toList();
    return (id, delaySeconds) ->
        RadiusRequest.create(
            Attributes.DICTIONARY,
            PacketType.ACCOUNTING_REQUEST,
            id,
            null,
            new Attributes().addAll(attributes).number(ACCT_DELAY_TIME, delaySeconds).toList());
  }

  /** Input is what the NAS receives from the line: its upload. Gigawords count each 4 GiB. */
  private void addCounters(Attributes record) {
    addCounter(record, ACCT_INPUT_OCTETS, ACCT_INPUT_GIGAWORDS, traffic.uploadOctets());
    addCounter(record, ACCT_OUTPUT_OCTETS, ACCT_OUTPUT_GIGAWORDS, traffic.downloadOctets());
  }

  private static void addCounter(Attributes record, int low, int high, long octets) {
    ByteBuffer halves = ByteBuffer.allocate(Long.BYTES).putLong(0, octets);
    record.number(low, halves.getInt(Integer.BYTES));
    if (halves.getInt(0) != 0) {
      record.number(high, halves.getInt(0));
    }
  }
}

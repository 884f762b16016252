package net.lastmile.ops.bng.coa;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.lastmile.ops.bng.client.Loop;
import net.lastmile.ops.bng.packet.Attributes;
import net.lastmile.ops.bng.packet.PacketCodec;
import net.lastmile.ops.bng.session.LineRate;
import net.lastmile.ops.bng.session.Session;
import net.lastmile.ops.bng.session.Tally;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/**
 * Receives CoA- and Disconnect-Requests (RFC 5176). A request with a wrong authenticator gets no
 * answer; a repeated request gets the first answer again.
 */
public final class CoaListener {
  private static final int MAX_PACKET_OCTETS = 4096;
  private static final int ANSWERS_REMEMBERED = 1024;
  private static final int AUTHENTICATOR_AT = 4;
  private static final int AUTHENTICATOR_END = 20;
  private static final List<Integer> IDENTIFICATION =
      List.of(
          Attributes.USER_NAME,
          Attributes.ACCT_SESSION_ID,
          Attributes.FRAMED_IP_ADDRESS,
          Attributes.CALLING_STATION_ID);
  private final Loop loop;
  private final PacketCodec codec;
  private final Sessions sessions;
  private final Tally tally;
  private final CoaManner manner;
  private final ByteBuffer incoming = ByteBuffer.allocate(MAX_PACKET_OCTETS);
  private final Map<String, byte[]> answered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > ANSWERS_REMEMBERED;
        }
      };

  /** What orders do to the sessions of this BNG. */
  public interface Sessions {
    /** The sessions that match all of those attributes. */
    List<Session> find(List<RadiusAttribute> identification);

    void disconnect(Session session);

    void changeRate(Session session, LineRate rate);
  }

  public CoaListener(
      Loop loop, PacketCodec codec, Sessions sessions, Tally tally, CoaManner manner) {
    this.loop = loop;
    this.codec = codec;
    this.sessions = sessions;
    this.tally = tally;
    this.manner = manner;
  }

  /**
   * Opens the port; the loop closes it.
   *
   * @throws IOException naming the address if it is not available
   */
  public void listen(InetSocketAddress local) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    loop.register(channel, () -> read(channel));
    try {
      channel.bind(local);
    } catch (BindException taken) {
      throw new IOException(
          "cannot take CoA at %s (%s); --coa-port names another"
              .formatted(local, taken.getMessage()),
          taken);
    }
  }

  private void read(DatagramChannel channel) throws IOException {
    SocketAddress from = channel.receive(incoming.clear());
    while (from != null) {
      byte[] octets = new byte[incoming.flip().remaining()];
      incoming.get(octets);
      Optional<byte[]> answer = answerTo(from, octets);
      if (answer.isPresent()) {
        channel.send(ByteBuffer.wrap(answer.get()), from);
      }
      from = channel.receive(incoming.clear());
    }
  }

  private Optional<byte[]> answerTo(SocketAddress from, byte[] octets) {
    Optional<RadiusRequest> request = codec.verifyRequest(octets);
    if (request.isEmpty()) {
      tally.forged++;
      return Optional.empty();
    }
    if (manner == CoaManner.IGNORE) {
      return Optional.empty();
    }
    byte[] authenticator = Arrays.copyOfRange(octets, AUTHENTICATOR_AT, AUTHENTICATOR_END);
    String key = from + " " + octets[1] + " " + HexFormat.of().formatHex(authenticator);
    byte[] known = answered.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> answer = encode(request.get(), authenticator);
    answer.ifPresent(fresh -> answered.put(key, fresh));
    return answer;
  }

  private Optional<byte[]> encode(RadiusRequest request, byte[] authenticator) {
    try {
      Optional<CoaRefusal> refusal = obey(request);
      refusal.ifPresent(refused -> tally.refusedByUs++);
      byte code = (byte) (request.getType() + (refusal.isEmpty() ? 1 : 2));
      Attributes attributes =
          new Attributes().addAll(request.filterAttributes(Attributes.PROXY_STATE));
      refusal.ifPresent(cause -> attributes.number(Attributes.ERROR_CAUSE, cause.errorCause()));
      RadiusResponse response =
          RadiusResponse.create(
              Attributes.DICTIONARY, code, request.getId(), null, attributes.toList());
      return Optional.of(codec.answer(response, authenticator));
    } catch (RadiusPacketException unencodable) {
      return Optional.empty();
    }
  }

  private Optional<CoaRefusal> obey(RadiusRequest request) {
    if (manner == CoaManner.REFUSE) {
      return Optional.of(CoaRefusal.ADMINISTRATIVELY_PROHIBITED);
    }
    boolean disconnect = request.getType() == PacketType.DISCONNECT_REQUEST;
    if (!disconnect && request.getType() != PacketType.COA_REQUEST) {
      return Optional.of(CoaRefusal.UNSUPPORTED_EXTENSION);
    }
    List<RadiusAttribute> identification =
        request.filterAttributes(
            attribute ->
                attribute.getVendorId() == Attributes.NO_VENDOR
                    && IDENTIFICATION.contains(attribute.getType()));
    if (identification.isEmpty()) {
      return Optional.of(CoaRefusal.MISSING_ATTRIBUTE);
    }
    List<Session> meant = sessions.find(identification);
    if (meant.isEmpty()) {
      return Optional.of(CoaRefusal.SESSION_CONTEXT_NOT_FOUND);
    }
    return disconnect ? disconnect(meant) : changeRate(meant, request);
  }

  private Optional<CoaRefusal> disconnect(List<Session> meant) {
    meant.forEach(sessions::disconnect);
    tally.disconnected += meant.size();
    return Optional.empty();
  }

  private Optional<CoaRefusal> changeRate(List<Session> meant, RadiusRequest request) {
    Optional<LineRate> rate = LineRate.of(request);
    if (rate.isEmpty()) {
      return Optional.of(CoaRefusal.UNSUPPORTED_ATTRIBUTE);
    }
    meant.forEach(session -> sessions.changeRate(session, rate.get()));
    tally.rateChanges += meant.size();
    return Optional.empty();
  }
}

package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.List;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.dictionary.DefaultDictionary;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.AccessRequest;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/** Requests written and replies verified by another codec. */
class TinyradiusTest {
  private static final Dictionary DICTIONARY = DefaultDictionary.INSTANCE;
  private static final String SECRET = "s3cret";

  private final ServerFixture edge = new ServerFixture("127.0.0.1");
  private ServerFixture.Listening isp;

  @BeforeEach
  void start() throws IOException {
    isp = edge.tenant("isp");
    isp.tenant().nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
    isp.tenant().subscriber("ana", "correct");
    edge.server.start();
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  @DisplayName("R3 another codec verifies both signatures of an Accept and reads its attributes")
  void acceptHoldsForAnotherCodec() throws Exception {
    RadiusRequest request = pap("correct").encodeRequest(SECRET);
    byte[] reply = edge.ask(isp.authPort(), request.toBytes(), ServerFixture.PATIENCE);
    RadiusResponse response = read(reply).decodeResponse(SECRET, request.getAuthenticator());
    assertThat(response.getType()).isEqualTo(PacketType.ACCESS_ACCEPT);
    assertThat(response.getAttribute("Framed-Pool").map(RadiusAttribute::getValueString))
        .contains("isp-pool");
    assertThat(response.getAttribute("Acct-Interim-Interval").map(RadiusAttribute::getValueString))
        .contains("300");
    assertThatThrownBy(() -> read(reply).decodeResponse("other", request.getAuthenticator()))
        .isInstanceOf(RadiusPacketException.class);
  }

  @Test
  void rejectHoldsForAnotherCodec() throws Exception {
    RadiusRequest request = pap("wrong").encodeRequest(SECRET);
    byte[] reply = edge.ask(isp.authPort(), request.toBytes(), ServerFixture.PATIENCE);
    assertThat(read(reply).decodeResponse(SECRET, request.getAuthenticator()).getType())
        .isEqualTo(PacketType.ACCESS_REJECT);
  }

  @Test
  void accountingResponseHoldsForAnotherCodec() throws Exception {
    RadiusRequest request =
        RadiusRequest.create(
                DICTIONARY,
                PacketType.ACCOUNTING_REQUEST,
                (byte) 9,
                null,
                List.of(
                    DICTIONARY.createAttribute("Acct-Status-Type", "Start"),
                    DICTIONARY.createAttribute("Acct-Session-Id", "1"),
                    DICTIONARY.createAttribute("Proxy-State", "0a0b")))
            .encodeRequest(SECRET);
    byte[] reply = edge.ask(isp.acctPort(), request.toBytes(), ServerFixture.PATIENCE);
    RadiusResponse response = read(reply).decodeResponse(SECRET, request.getAuthenticator());
    assertThat(response.getType()).isEqualTo(PacketType.ACCOUNTING_RESPONSE);
    assertThat(response.getAttribute("Proxy-State")).isPresent();
  }

  private static AccessRequest pap(String password) throws RadiusPacketException {
    AccessRequest request =
        (AccessRequest)
            RadiusRequest.create(
                DICTIONARY,
                PacketType.ACCESS_REQUEST,
                (byte) 7,
                null,
                List.of(DICTIONARY.createAttribute("User-Name", "ana")));
    return request.withPapPassword(password);
  }

  private static RadiusResponse read(byte[] reply) throws RadiusPacketException {
    return RadiusResponse.fromByteBuf(DICTIONARY, Unpooled.wrappedBuffer(reply));
  }
}

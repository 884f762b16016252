package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoaPortTest {
  private static final String SECRET = "right";
  private static final int QUIET_MILLIS = 200;
  private static final int[] REQUESTS = {
    PacketCode.ACCESS_REQUEST,
    PacketCode.STATUS_SERVER,
    PacketCode.COA_REQUEST,
    PacketCode.DISCONNECT_REQUEST
  };
  private static final Retransmission PATIENT =
      new Retransmission(Duration.ofSeconds(1), Duration.ofSeconds(5), 20);
  private static final AttributeOctets NOTHING = new AttributeOctets();

  private final TenantFixture isp;
  private final RegionFixture region = new RegionFixture();

  CoaPortTest() {
    isp = region.tenant("isp", 1812, 1813);
  }

  @Test
  @DisplayName("R1 R9 what anybody sends to the port that orders leave by gets nothing")
  void answersNobody() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (DatagramSocket stranger = new DatagramSocket(0, loopback);
        UdpCoa coa = UdpCoa.open(loopback, LocalRouters.RULE, PATIENT);
        ScriptedBng bng =
            new ScriptedBng(
                (self, request, _) -> {
                  for (int code : REQUESTS) {
                    ScriptedBng.send(stranger, request, code, SECRET, NOTHING);
                  }
                  self.answer(request, PacketCode.DISCONNECT_ACK, SECRET, NOTHING);
                })) {
      CoaRequest order =
          new CoaRequest(PacketCode.DISCONNECT_REQUEST, Instant.EPOCH, NOTHING.toBytes());
      assertThat(coa.send(nas(bng), order).get(60, TimeUnit.SECONDS).outcome())
          .isEqualTo(Outcome.ACKED);
      stranger.setSoTimeout(QUIET_MILLIS);
      assertThatThrownBy(() -> stranger.receive(new DatagramPacket(new byte[1], 1)))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private Nas nas(ScriptedBng bng) {
    UUID id = UUID.randomUUID();
    isp.nas(
        id,
        "127.0.0.1",
        SECRET,
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        NasPolicy.NONE,
        bng.port());
    return region.directory().tenant(isp.id()).nas(id);
  }
}

package net.lastmile.edge.session.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.UUID;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.Accounted;
import net.lastmile.edge.session.SessionNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionKeyTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID NAS = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  @Test
  @DisplayName("A2 two nodes that hear of a session at the same time make one key for it")
  void isTheSameInEveryProcess() {
    byte[] packet =
        new Router("secret")
            .accounting(
                new AttributeOctets()
                    .number(AttributeType.ACCT_STATUS_TYPE, SessionNode.START)
                    .text(AttributeType.ACCT_SESSION_ID, "1")
                    .text(AttributeType.USER_NAME, "Ana")
                    .number(AttributeType.NAS_PORT, 7)
                    .text(AttributeType.NAS_PORT_ID, "ether1"));
    InetAddress source = InetAddress.getLoopbackAddress();
    SessionKey key =
        SessionKey.of(new Accounted(ISP, NAS, 1, source, packet).decode().orElseThrow());
    // Computed with SHA-256, so it depends on nothing in this process.
    assertThat(key.text()).isEqualTo(ISP + "/" + NAS + "/~0e20839aa2d7aeb9/1");
    assertThat(SessionKey.parse(key.text())).isEqualTo(key);
  }
}

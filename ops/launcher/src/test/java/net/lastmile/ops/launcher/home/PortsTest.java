package net.lastmile.ops.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.lastmile.ops.launcher.terminal.Complaint;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void areTheDocumentedOnesWithoutAnOffset() {
    assertThat(all(new Ports(0)))
        .containsExactly(
            8080, 8090, 8180, 8190, 5433, 1025, 8025, 8281, 8282, 7801, 7802, 2083, 2084, 1812);
  }

  @Test
  void allMoveByTheOffsetAndNoneMeetsAnother() {
    List<Integer> moved = all(new Ports(10_600));
    assertThat(moved).doesNotHaveDuplicates();
    assertThat(moved).isEqualTo(all(new Ports(0)).stream().map(port -> port + 10_600).toList());
  }

  @Test
  void stayPortsAtTheLargestOffset() {
    Ports ports = new Ports(Ports.MAX_OFFSET);
    assertThat(all(ports)).allMatch(port -> port < 65_536);
    assertThat(ports.firstRadius() + Ports.SECOND_EDGE).isLessThan(65_536);
  }

  @Test
  void refuseAnOffsetThatLeavesNoRoom() {
    assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Complaint.class);
    assertThatThrownBy(() -> new Ports(Ports.MAX_OFFSET + 1)).isInstanceOf(Complaint.class);
  }

  private static List<Integer> all(Ports ports) {
    return List.of(
        ports.http(),
        ports.inner(),
        ports.keycloak(),
        ports.keycloakManagement(),
        ports.postgres(),
        ports.smtp(),
        ports.mailPage(),
        ports.edgeManagement(1),
        ports.edgeManagement(2),
        ports.edgeCluster(1),
        ports.edgeCluster(2),
        ports.edgeRadSec(1),
        ports.edgeRadSec(2),
        ports.firstRadius());
  }
}

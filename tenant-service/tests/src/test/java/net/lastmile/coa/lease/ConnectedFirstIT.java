package net.lastmile.coa.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestEdge;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which node gets a job whose router has a certificate, with two edges and two tenants. */
@DisplayName("R7 R9 an order goes to the node that holds the router's connection")
class ConnectedFirstIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestEdge edge = new TestEdge(platform, "edge-a");
  private final TestEdge neighbour = new TestEdge(platform, "edge-b");
  private final UUID ours = newRouter(north);
  private final UUID theirs = newRouter(south);

  @Test
  void theNodeThatNamesTheRouterGetsItAndTheOtherDoesNot() {
    edge.connect(theirs);
    neighbour.connect(ours);
    UUID other = order(south, theirs);
    edge.lease(other);
    UUID job = order(north, ours);
    assertThat(edge.leaseOnce(job, 0)).isEmpty();
    var leased = neighbour.lease(job);
    assertThat(leased.get("nasId").asText()).isEqualTo(ours.toString());
    neighbour.report(leased, Outcome.ACKED, 0);
    assertThat(north.get("coa-jobs/" + job).body().get("node").asText()).isEqualTo("edge-b");
    assertThat(south.get("coa-jobs/" + job).status()).isEqualTo(404);
    assertThat(south.get("coa-jobs/" + other).body().get("node").asText()).isEqualTo("edge-a");
  }

  @Test
  void aRouterThatIsConnectedNowhereIsLeftToAnyNodeAfterAWhile() throws SQLException {
    edge.connect(ours);
    UUID job = order(north, ours);
    edge.lease(job);
    edge.connect(theirs);
    makeDue(job, 0);
    assertThat(edge.leaseOnce(job, 0)).as("connected no longer").isEmpty();
    assertThat(neighbour.leaseOnce(job, 0)).as("of the version before").isEmpty();
    makeDue(job, LeaseTable.CONNECTED_FIRST.toMillis());
    assertThat(neighbour.leaseOnce(job, 0)).isPresent();
  }

  @Test
  void aLeaseThatRanOutIsFirstOfferedToTheConnectedNodeAgain() throws SQLException {
    UUID job = order(north, ours);
    edge.connect(ours);
    edge.lease(job);
    makeDue(job, 0);
    assertThat(neighbour.leaseOnce(job, 0)).isEmpty();
    assertThat(edge.leaseOnce(job, 0)).isPresent();
  }

  @Test
  void aNodeNamesOnlySoManyRouters() {
    int tooMany = CoaLeaseRequest.MAX_CONNECTED + 1;
    String ids = String.join("\",\"", Collections.nCopies(tooMany, ours.toString()));
    var refused = edge.api().post("edge/coa/leases", "{\"connected\": [\"" + ids + "\"]}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("connected");
  }

  private static UUID newRouter(ApiClient tenant) {
    UUID nas = new TestLines(tenant).newNas();
    assertThat(tenant.post("nas/" + nas + "/certificate", "{}").status()).isEqualTo(200);
    return nas;
  }

  private static UUID order(ApiClient tenant, UUID nas) {
    var ordered = tenant.post("nas/" + nas + "/coa-test", null);
    return UUID.fromString(ordered.body().get("id").asText());
  }

  /** As if it had been due for this long. */
  private void makeDue(UUID job, long millis) throws SQLException {
    try (var connection = platform.database().superuser();
        var statement =
            connection.prepareStatement(
                "update platform.coa_job set due_at = now() - ? * interval '1 ms' where id = ?")) {
      statement.setLong(1, millis);
      statement.setObject(2, job);
      statement.executeUpdate();
    }
  }
}

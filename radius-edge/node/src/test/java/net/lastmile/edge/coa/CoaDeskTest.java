package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaJob.Kind;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.session.index.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7 jobs from the centre to routers and back")
class CoaDeskTest {
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final UUID nasId = isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
  private final AtomicLong cursor = new AtomicLong();
  private final RecordedWay way = new RecordedWay();
  private final ApiOrders apis = new ApiOrders(InetAddress.getLoopbackAddress(), LocalRouters.RULE);
  private Centre centre;
  private CoaDesk desk;

  /** A way that acknowledges everything and remembers how far the feed was. */
  private final class RecordedWay implements CoaTransport {
    private volatile long cursorWhenSent = -1;
    private volatile Set<UUID> connected = Set.of();

    @Override
    public Set<UUID> connectedNases() {
      return connected;
    }

    @Override
    public boolean reaches(Nas nas) {
      return true;
    }

    @Override
    public CoaCounts counts() {
      return new CoaCounts();
    }

    @Override
    public CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request) {
      cursorWhenSent = cursor.get();
      return CompletableFuture.completedFuture(
          new CoaOutcome(Outcome.ACKED, 0, 1, Duration.ofMillis(7), ""));
    }
  }

  @BeforeEach
  void start() throws Exception {
    centre = new Centre();
    desk =
        new CoaDesk(
            "edge-1",
            new CentreClient(centre.settings("edge-1"), Clock.systemUTC()),
            region.directory(),
            new Sessions(),
            cursor::get,
            List.of(way),
            apis);
    desk.start();
  }

  @AfterEach
  void stop() {
    desk.close();
    apis.close();
    centre.close();
  }

  @Test
  void reportsWhatCameOfEachJob() throws Exception {
    CoaJob good = job(nasId);
    CoaJob lost = job(UUID.randomUUID());
    centre.coa.add(good);
    centre.coa.add(lost);
    Await.until("both are reported", () -> centre.coa.results.size() == 2);
    assertThat(centre.coa.results)
        .contains(new CoaResult(isp.id(), good.id(), 3, Outcome.ACKED, 0, 1, 7, ""))
        .anyMatch(
            result ->
                result.id().equals(lost.id())
                    && result.outcome() == Outcome.NOT_SENT
                    && result.detail().contains("NAS"));
    assertThat(desk.ends())
        .containsEntry(JobEnd.ACKED, 1L)
        .containsEntry(JobEnd.NOT_SENT, 1L)
        .containsEntry(JobEnd.TIMED_OUT, 0L);
  }

  @Test
  @DisplayName("S4 a line is cut only once the node knows why")
  void waitsForTheFeedFirst() throws Exception {
    centre.feed.put(RecordKind.PLAN, isp.id(), "one", new byte[0]);
    centre.coa.add(job(nasId));
    Await.until("it is leased", () -> !centre.coa.isWaiting());
    assertThat(way.cursorWhenSent).isEqualTo(-1);
    cursor.set(1);
    Await.until("it is reported", () -> centre.coa.results.size() == 1);
    assertThat(way.cursorWhenSent).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "R9 the centre is told which routers are connected here, each time jobs are asked for")
  void namesTheConnectedRouters() throws Exception {
    Await.until("it asks", () -> List.of().equals(centre.coa.connected));
    way.connected = Set.of(nasId);
    Await.until("it names the router", () -> List.of(nasId).equals(centre.coa.connected));
    way.connected = Set.of();
    Await.until("and no longer", () -> List.of().equals(centre.coa.connected));
  }

  @Test
  void goesOnWhereTheCentreWasAway() throws Exception {
    centre.stop();
    centre.coa.add(job(nasId));
    centre.startAgain();
    Await.until("it is reported", () -> centre.coa.results.size() == 1);
  }

  private CoaJob job(UUID nas) {
    return new CoaJob(
        UUID.randomUUID(),
        3,
        Kind.DISCONNECT,
        isp.id(),
        nas,
        Instant.EPOCH,
        "s-1",
        "ana",
        "",
        "",
        "",
        "",
        null);
  }
}

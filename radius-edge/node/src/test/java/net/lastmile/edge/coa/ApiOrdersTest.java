package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.ApiLogin;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.RouterOs;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.routeros.ActiveLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7 what CoA does not get done goes on over the router's API")
class ApiOrdersTest {
  private static final ActiveLine ANA = new ActiveLine("ana", "81b00044", "");
  private static final long LIMIT_SECONDS = 60;

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final ApiOrders orders =
      new ApiOrders(InetAddress.getLoopbackAddress(), LocalRouters.RULE, Duration.ZERO);
  private final RouterOs router = new RouterOs();
  private final Nas nas = nas(router.port());

  @AfterEach
  void close() {
    orders.close();
    router.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ACKED, 0, false",
    "TIMED_OUT, 0, true",
    "BUSY, 0, false",
    "NOT_SENT, 0, false",
    "NAKED, 0, true",
    "NAKED, 401, true",
    "NAKED, 405, true",
    "NAKED, 406, true",
    "NAKED, 501, true",
    "NAKED, 502, false",
    "NAKED, 503, true",
    "NAKED, 504, false",
    "NAKED, 505, false",
    "NAKED, 506, false"
  })
  void goesOnWhereTimeWillNotMendIt(Outcome outcome, int errorCause, boolean goesOn) {
    assertThat(ApiOrders.mayHelp(how(outcome, errorCause))).isEqualTo(goesOn);
  }

  @Test
  void keepsWhatCoaSaidBesideWhatTheApiDid() throws Exception {
    router.line("*1", "ana", "81B00044", "10.0.0.7");
    CoaOutcome end = done(orders.after(how(Outcome.NAKED, 501), nas, ANA));
    assertThat(end.outcome()).isEqualTo(Outcome.NAKED);
    assertThat(end.errorCause()).isEqualTo(501);
    assertThat(end.api().outcome()).isEqualTo(ApiOutcome.DONE);
    assertThat(JobEnd.of(end)).isEqualTo(JobEnd.API_DONE);
    assertThat(router.lines).isEmpty();
    assertThat(orders.outcomes())
        .containsEntry(ApiOutcome.DONE, 1L)
        .containsEntry(ApiOutcome.WRONG_LOGIN, 0L);
  }

  @Test
  void findsThatTheLineIsReallyGone() throws Exception {
    CoaOutcome end = done(orders.after(how(Outcome.NAKED, 503), nas, ANA));
    assertThat(end.api().outcome()).isEqualTo(ApiOutcome.NO_SESSION);
    assertThat(JobEnd.of(end)).isEqualTo(JobEnd.API_NO_SESSION);
  }

  @Test
  void staysWithCoaWhereTheApiFails() throws Exception {
    router.close();
    CoaOutcome end = done(orders.after(how(Outcome.TIMED_OUT, 0), nas, ANA));
    assertThat(end.api().outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
    assertThat(JobEnd.of(end)).isEqualTo(JobEnd.TIMED_OUT);
  }

  @Test
  void asksNobodyWithoutALogIn() throws Exception {
    UUID bare = isp.nas("127.0.0.9", "secret", MessageAuthenticatorPolicy.OPTIONAL);
    Nas without = region.directory().tenant(isp.id()).nas(bare);
    assertThat(done(orders.after(how(Outcome.TIMED_OUT, 0), without, ANA)).api()).isNull();
    assertThat(done(orders.test(without)).outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(router.asked).isEmpty();
  }

  @Test
  void givesBackWhatWouldWaitTooLong() throws Exception {
    router.silent = true;
    List<CompletableFuture<CoaOutcome>> all = new ArrayList<>();
    for (int i = 0; i < ApiOrders.OF_ONE_ROUTER.inFlight() + 1; i++) {
      all.add(orders.after(how(Outcome.TIMED_OUT, 0), nas, ANA));
    }
    assertThat(done(all.getLast()).api().outcome()).isEqualTo(ApiOutcome.BUSY);
    assertThat(done(all.getFirst()).api().outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
  }

  @Test
  @DisplayName("a closed port is told no sooner than a silent one")
  void answersFailuresAtOneTime() throws Exception {
    router.close();
    Duration late = Duration.ofMillis(300);
    try (ApiOrders even =
        new ApiOrders(InetAddress.getLoopbackAddress(), LocalRouters.RULE, late)) {
      long before = System.nanoTime();
      assertThat(done(even.test(nas)).api()).isEqualTo(ApiResult.of(ApiOutcome.UNREACHABLE));
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(late);
    }
  }

  @Test
  @DisplayName("no connection is opened to an address that no router has")
  void knocksAtNoDoorOfThePlatform() throws Exception {
    try (ApiOrders strict =
        new ApiOrders(InetAddress.getLoopbackAddress(), RouterAddresses.USUAL, Duration.ZERO)) {
      assertThat(done(strict.test(nas)).api()).isEqualTo(ApiResult.of(ApiOutcome.UNREACHABLE));
      CoaOutcome end = done(strict.after(how(Outcome.TIMED_OUT, 0), nas, ANA));
      assertThat(end.api().outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
    }
    assertThat(router.asked).isEmpty();
  }

  private static CoaOutcome done(CompletableFuture<CoaOutcome> outcome) throws Exception {
    return outcome.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private static CoaOutcome how(Outcome outcome, int errorCause) {
    return new CoaOutcome(outcome, errorCause, 1, Duration.ZERO, "");
  }

  private Nas nas(int port) {
    ApiLogin login = new ApiLogin(RouterOs.USER, RouterOs.PASSWORD, port, false, "");
    UUID id = isp.nas("127.0.0.1", "secret", 3799, login);
    return region.directory().tenant(isp.id()).nas(id);
  }
}

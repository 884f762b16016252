package net.lastmile.edge.routeros;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.directory.ApiLogin;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.RouterOs;
import net.lastmile.edge.fixture.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7 a router's own API, asked by an edge")
class RouterApiTest {
  private static final ActiveLine ANA = new ActiveLine("ana", "81b00044", "10.0.0.7");

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
  private final RouterApi api = new RouterApi(InetAddress.getLoopbackAddress(), clock);
  private final RouterOs router = new RouterOs();

  @AfterEach
  void close() {
    router.close();
    clock.shutdownNow();
  }

  @Test
  void endsTheSessionThatIsMeant() {
    router.line("*8000", "ana", "81B00044", "10.0.0.7");
    router.line("*8001", "ana", "81B00045", "10.0.0.8");
    router.line("*8002", "bo", "81B00046", "10.0.0.9");
    assertThat(api.end(nas(plain()), ANA).outcome()).isEqualTo(ApiOutcome.DONE);
    assertThat(router.lines).containsOnlyKeys("*8001", "*8002");
  }

  @Test
  @DisplayName("an order that is carried out twice, an edge killed between, harms nobody")
  void leavesTheLineThatDialledInAnew() {
    router.line("*8000", "ana", "81B00044", "10.0.0.7");
    api.end(nas(plain()), ANA);
    router.line("*8003", "ana", "81B00047", "10.0.0.7");
    assertThat(api.end(nas(plain()), ANA).outcome()).isEqualTo(ApiOutcome.NO_SESSION);
    assertThat(router.lines).containsOnlyKeys("*8003");
  }

  @Test
  void asksForNamesThatLookLikeQueries() {
    String name = "x=y\n?#!|" + "é".repeat(40);
    router.line("*1", name, "1", "10.0.0.7");
    router.line("*2", "ana", "2", "10.0.0.7");
    ActiveLine line = new ActiveLine(name, "1", "");
    assertThat(api.end(nas(plain()), line).outcome()).isEqualTo(ApiOutcome.DONE);
    assertThat(router.lines).containsOnlyKeys("*2");
  }

  @Test
  void saysWhatTheRouterIs() {
    assertThat(api.test(nas(plain())))
        .isEqualTo(new ApiResult(ApiOutcome.DONE, "core-1, RouterOS 7.16.2 (stable)", ""));
  }

  @Test
  void tellsFaultsApart() throws IOException {
    ApiLogin wrong = new ApiLogin(RouterOs.USER, "guess", router.port(), false, "");
    assertThat(api.test(nas(wrong)).outcome()).isEqualTo(ApiOutcome.WRONG_LOGIN);
    router.refusal = "not enough permissions (9)";
    assertThat(api.end(nas(plain()), ANA).outcome()).isEqualTo(ApiOutcome.NOT_PERMITTED);
    router.refusal = "failure: too\u0007 hot";
    assertThat(api.end(nas(plain()), ANA))
        .isEqualTo(new ApiResult(ApiOutcome.UNCLEAR, "failure: too? hot", ""));
    router.close();
    assertThat(api.test(nas(plain())).outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
  }

  @Test
  void endsInTimeWhateverThePeerDoes() throws IOException {
    RouterApi impatient =
        new RouterApi(InetAddress.getLoopbackAddress(), clock, Duration.ofMillis(200));
    router.silent = true;
    assertThat(impatient.test(nas(plain())).outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
    // The fixture would read a ClientHello as words, and hang up if its octets are none.
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ApiLogin tls =
          new ApiLogin(RouterOs.USER, RouterOs.PASSWORD, mute.getLocalPort(), true, "00");
      assertThat(impatient.test(nas(tls)).outcome()).isEqualTo(ApiOutcome.UNREACHABLE);
    }
  }

  @Test
  @DisplayName("refused, silent, no TLS and another protocol are one answer, in every word of it")
  void tellsNothingOfWhoIsNoRouter() throws IOException {
    byte[] endlessWord = HexFormat.of().parseHex("f0ffffffff");
    byte[] page = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    for (byte[] banner : new byte[][] {endlessWord, page}) {
      try (ServerSocket stranger = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
        Thread.ofVirtual().start(() -> greet(stranger, banner));
        ApiLogin login =
            new ApiLogin(RouterOs.USER, RouterOs.PASSWORD, stranger.getLocalPort(), false, "");
        assertThat(api.test(nas(login))).isEqualTo(ApiResult.of(ApiOutcome.UNREACHABLE));
      }
    }
  }

  private static void greet(ServerSocket stranger, byte[] banner) {
    try (var peer = stranger.accept()) {
      peer.getOutputStream().write(banner);
      peer.shutdownOutput();
      peer.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName(
      "N1 over TLS the password goes to who shows the trusted certificate, and to nobody else")
  void sendsNoPasswordToStrangers() throws Exception {
    Certificates certificates = Certificates.make(0);
    String fingerprint =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(certificates.chain().getFirst()));
    try (RouterOs secure = new RouterOs(certificates)) {
      assertThat(api.test(nas(tls(secure, ""))))
          .isEqualTo(new ApiResult(ApiOutcome.CERTIFICATE_UNKNOWN, "", fingerprint));
      assertThat(api.test(nas(tls(secure, "00".repeat(32)))))
          .isEqualTo(new ApiResult(ApiOutcome.CERTIFICATE_CHANGED, "", fingerprint));
      assertThat(secure.asked).isEmpty();
      assertThat(api.test(nas(tls(secure, fingerprint))).outcome()).isEqualTo(ApiOutcome.DONE);
      secure.line("*8000", "ana", "81B00044", "10.0.0.7");
      assertThat(api.end(nas(tls(secure, fingerprint)), ANA).outcome()).isEqualTo(ApiOutcome.DONE);
    }
    assertThat(api.test(nas(tls(router, fingerprint))))
        .isEqualTo(ApiResult.of(ApiOutcome.UNREACHABLE));
  }

  @Test
  @DisplayName("N1 no text of a log-in holds its password")
  void hidesThePassword() {
    assertThat(plain().toString()).contains(RouterOs.USER).doesNotContain(RouterOs.PASSWORD);
  }

  private ApiLogin plain() {
    return new ApiLogin(RouterOs.USER, RouterOs.PASSWORD, router.port(), false, "");
  }

  private static ApiLogin tls(RouterOs to, String certificate) {
    return new ApiLogin(RouterOs.USER, RouterOs.PASSWORD, to.port(), true, certificate);
  }

  private Nas nas(ApiLogin login) {
    UUID id = isp.nas("127.0.0.1", "secret", 3799, login);
    return region.directory().tenant(isp.id()).nas(id);
  }
}

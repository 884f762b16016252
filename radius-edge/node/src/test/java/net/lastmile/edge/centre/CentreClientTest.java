package net.lastmile.edge.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.Keys;
import net.lastmile.edge.fixture.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentreClientTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final Duration NEARLY_EXPIRED = Duration.ofSeconds(271);
  private static final EventBatch EMPTY =
      new EventBatch("edge-1", ISP, List.of(), List.of(), List.of(), List.of());

  private final MovableClock clock = new MovableClock();
  private Centre centre;
  private CentreClient client;

  @BeforeEach
  void start() throws IOException {
    centre = new Centre();
    client = new CentreClient(centre.settings("edge-1"), clock);
  }

  @AfterEach
  void stop() {
    centre.close();
  }

  @Test
  void aPageComesOverWithItsOctets() throws Exception {
    centre.feed.put(RecordKind.NAS, ISP, "key/with slash", new byte[] {0, -1, 7});
    centre.feed.delete(RecordKind.NAS, OTHER_ISP, "x");

    FeedPage page = client.changes(0);

    assertThat(page.upTo()).isEqualTo(2);
    assertThat(page.entries().getFirst().payload()).containsExactly(0, -1, 7);
    assertThat(page.entries().getFirst().tenantId()).isEqualTo(ISP);
    assertThat(page.entries().getLast().isTombstone()).isTrue();
    assertThat(client.digest()).isEqualTo(centre.feed.digest());
  }

  @Test
  void theTokenIsAskedForWithAnAssertionOfTheNodesOwnKey() throws Exception {
    client.changes(0);

    Map<String, String> form = form(centre.tokenRequests.getFirst());
    SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
    RSAPublicKey key = (RSAPublicKey) Keys.clientPair().getPublic();
    assertThat(assertion.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("edge-1");
    assertThat(assertion.getJWTClaimsSet().getAudience())
        .containsExactly(centre.settings("edge-1").tokenUrl().toString());
    assertThat(assertion.getJWTClaimsSet().getExpirationTime())
        .isEqualTo(Date.from(clock.instant().plusSeconds(60)));
    assertThat(form).containsEntry("grant_type", "client_credentials");
  }

  @Test
  void theTokenIsKeptUntilShortlyBeforeItExpires() throws Exception {
    client.changes(0);
    client.changes(0);
    assertThat(centre.tokenRequests).hasSize(1);

    clock.advance(NEARLY_EXPIRED);
    client.changes(0);
    assertThat(centre.tokenRequests).hasSize(2);
  }

  @Test
  void aRefusedTokenIsAskedForAgain() throws Exception {
    client.changes(0);
    centre.eventsStatus = 401;
    assertThatThrownBy(() -> client.send(EMPTY)).isInstanceOf(CentreRefused.class);
    client.changes(0);
    assertThat(centre.tokenRequests).hasSize(2);
  }

  @ParameterizedTest
  @DisplayName("Nothing but the centre's own typed answer is a verdict on content")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          400 | application/problem+json | {"type":"urn:lastmile:request.invalid","code":"request.invalid"}             | true
          400 | application/problem+json | {"type":"urn:lastmile:request.malformed","code":"request.malformed"}         | true
          409 | application/problem+json | {"type":"urn:lastmile:request.changed-meanwhile","code":"request.changed-meanwhile"} | false
          403 | application/problem+json | {"type":"urn:lastmile:request.forbidden","code":"request.forbidden"}         | false
          400 | application/problem+json | {"type":"about:blank","title":"Bad Request"}                                 | false
          400 | application/problem+json | {"code":"request.invalid"}                                                   | false
          400 | application/json         | {"error":"invalid_client"}                                                   | false
          400 | text/html                | <html>400 Bad Request</html>                                                 | false
          400 | text/html                | {"type":"urn:lastmile:request.invalid","code":"request.invalid"}             | false
          413 | text/html                | <html>413 Request Entity Too Large</html>                                    | false
          422 | application/problem+json | no JSON                                                                      | false
          503 | text/plain               | no server is available                                                       | false
          """)
  void onlyTheCentresOwnRefusalIsFinal(int status, String type, String body, boolean isFinal) {
    centre.eventsStatus = status;
    centre.eventsType = type;
    centre.eventsBody = body;
    assertThatThrownBy(() -> client.send(EMPTY))
        .isInstanceOfSatisfying(
            CentreRefused.class,
            refused -> assertThat(refused.isVerdictOnContent()).isEqualTo(isFinal));
  }

  @Test
  @DisplayName("What the identity server answers is no answer of the centre's, and says what ails")
  void theIdentityServersRefusalIsNoVerdict() {
    clock.advance(Duration.between(clock.instant(), Instant.now()).plusHours(2));
    centre.tokenStatus = 400;
    assertThatThrownBy(() -> client.send(EMPTY))
        .isInstanceOf(IdentityRefused.class)
        .hasMessageContaining("status 400")
        .hasMessageContaining("ahead of the server's");
    clock.advance(Duration.ofHours(-4));
    assertThatThrownBy(() -> client.send(EMPTY)).hasMessageContaining("behind the server's");
    clock.advance(Duration.ofHours(2));
    assertThatThrownBy(() -> client.send(EMPTY)).hasMessageContaining("key and certificate");
  }

  @Test
  void theCircuitOpensAfterFailuresAndTriesAgainLater() throws Exception {
    client.changes(0);
    centre.eventsStatus = 500;
    for (int i = 0; i < Circuit.FAILURES_TO_OPEN; i++) {
      assertThatThrownBy(() -> client.send(EMPTY)).hasMessageContaining("500");
    }
    centre.eventsStatus = 0;
    assertThatThrownBy(() -> client.send(EMPTY)).hasMessageContaining("trying again soon");

    clock.advance(Circuit.OPEN_FOR);
    assertThat(client.send(EMPTY).upTo()).isZero();
    assertThat(client.send(EMPTY).upTo()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"somebody-elses", ""})
  @DisplayName("R4 an answer to another's request is neither content nor a verdict on ours")
  void anAnswerToAnothersRequestIsNotTaken(String id) throws Exception {
    client.changes(0);
    centre.answerAs = id;
    assertThatThrownBy(() -> client.changes(0))
        .isNotInstanceOf(CentreRefused.class)
        .hasMessageContaining("came with the id " + id);

    centre.eventsStatus = 422;
    assertThatThrownBy(() -> client.send(EMPTY))
        .isNotInstanceOf(CentreRefused.class)
        .hasMessageContaining("came with the id " + id);
    assertThat(client.reachable()).isFalse();

    centre.eventsStatus = 0;
    centre.answerAs = null;
    assertThat(client.send(EMPTY).upTo()).isZero();
  }

  @Test
  void aCentreThatIsAwayShows() throws Exception {
    client.changes(0);
    assertThat(client.reachable()).isTrue();
    centre.stop();
    assertThatThrownBy(() -> client.changes(0)).isInstanceOf(IOException.class);

    assertThat(client.reachable()).isFalse();
    assertThat(client.lastContactAt()).contains(clock.instant());
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }
}

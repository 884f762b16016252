package net.lastmile.edge.eap.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerAlertTest {
  @ParameterizedTest
  @DisplayName("L2 an alert in clear ends the tunnel, after a change of ciphers too")
  @CsvSource({
    "15030300020230, true",
    "1403030001 01 15030300020230, true",
    "15030300020228, false",
    "15030100020100, false"
  })
  void findsAnAlertInClear(String records, boolean ofCertificate) {
    PeerAlert alert = inClear(records);
    assertThat(alert).isNotNull();
    assertThat(alert.isOfCertificate()).isEqualTo(ofCertificate);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "1503030002",
    "1503030002 0164",
    "1603030002 0230",
    "1503030018 0230",
    "1703030013 15030300020230"
  })
  @DisplayName("a warning, an alert cut short, and octets that only look like one end nothing")
  void otherRecordsAreNone(String records) {
    assertThat(inClear(records)).isNull();
  }

  @Test
  void knowsAnAlertInTheJdksWords() {
    var alert = PeerAlert.in(new SSLException("(unknown_ca) Received fatal alert: unknown_ca"));
    assertThat(alert.isOfCertificate()).isTrue();
    assertThat(PeerAlert.in(new SSLException("Received fatal alert: decode_error")))
        .matches(other -> !other.isOfCertificate());
    assertThat(PeerAlert.in(new SSLException("no cipher suites in common"))).isNull();
  }

  private static PeerAlert inClear(String records) {
    return PeerAlert.inClear(HexFormat.of().parseHex(records.replace(" ", "")), 0);
  }
}

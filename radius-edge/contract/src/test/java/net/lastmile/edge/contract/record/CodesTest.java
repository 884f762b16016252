package net.lastmile.edge.contract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbers that are stored on edges' disks and sent between nodes of two releases. */
@DisplayName("codes that are stored stay what they are")
class CodesTest {
  @Test
  void ofOutcomesOfLogIns() {
    assertCodes(
        AccessOutcome.values(),
        """
        0 ACCEPTED
        1 UNKNOWN_USER
        2 INACTIVE
        3 EXPIRED
        4 WRONG_PASSWORD
        5 NO_PLAN
        6 UNSUPPORTED_METHOD
        7 TUNNEL_FAILED
        8 WRONG_MAC
        9 REALM_NOT_ALLOWED
        10 POOL_NOT_ALLOWED
        11 TOO_MANY_SESSIONS
        12 EXPIRED_PLAN
        13 NO_ADDRESS
        14 SERVER_NOT_TRUSTED
        15 WRONG_CIRCUIT
        16 WRONG_CERTIFICATE
        17 CERTIFICATE_EXPIRED
        18 WRONG_SECRET
        19 NOT_SIGNED
        """);
  }

  @Test
  void ofWhatIsLearntOfANas() {
    assertCodes(
        NasEvent.Kind.values(),
        """
        0 SEEN
        1 SENDS_MESSAGE_AUTHENTICATOR
        2 SILENT
        3 REPORTS_AGAIN
        4 SECRET_DOUBTED
        5 SECRET_PROVEN
        """);
  }

  @Test
  void ofVendors() {
    assertCodes(
        Vendor.values(),
        """
        0 GENERIC
        1 MIKROTIK
        2 CISCO
        3 JUNIPER
        4 HUAWEI
        5 NOKIA
        6 ZTE
        7 ACCEL_PPP
        8 JUNIPER_MX
        """);
  }

  @Test
  void ofPolicies() {
    assertCodes(
        MessageAuthenticatorPolicy.values(),
        """
        0 OPTIONAL
        1 LEARN
        2 REQUIRED
        """);
    assertCodes(
        AccessPolicy.RealmHandling.values(),
        """
        0 KEEP
        1 STRIP
        2 STRIP_LISTED
        """);
    assertCodes(
        Username.Case.values(),
        """
        0 IGNORED
        1 EXACT
        """);
  }

  @Test
  void ofLinesAndPools() {
    assertCodes(
        LineLogin.values(),
        """
        0 PASSWORD
        1 MAC
        2 CIRCUIT
        """);
    assertCodes(
        PoolRecord.Kind.values(),
        """
        0 IPV4
        1 IPV6_PREFIX
        2 DELEGATED_PREFIX
        """);
  }

  @Test
  void ofRecords() {
    assertCodes(
        RecordKind.values(),
        """
        1 TENANT
        2 LISTENER
        3 NAS
        4 PLAN
        5 SUBSCRIBER
        6 VENDOR_TEMPLATE
        7 POOL
        8 TLS_IDENTITY
        """);
  }

  @Test
  void leadBackToTheValue() {
    for (AccessOutcome outcome : AccessOutcome.values()) {
      assertThat(AccessOutcome.findByCode(outcome.code())).hasValue(outcome);
    }
    for (Vendor vendor : Vendor.values()) {
      VendorTemplateRecord template = new VendorTemplateRecord(vendor, "");
      assertThat(template.encode()[1]).isEqualTo((byte) vendor.code());
      assertThat(VendorTemplateRecord.decode(template.encode())).isEqualTo(template);
    }
  }

  @Test
  void ofLaterReleasesAreNoValue() {
    assertThat(AccessOutcome.findByCode(20)).isEmpty();
    assertThat(NasEvent.Kind.findByCode(-1)).isEmpty();
    byte[] later = new VendorTemplateRecord(Vendor.GENERIC, "").encode();
    later[1] = 9;
    assertThatThrownBy(() -> VendorTemplateRecord.decode(later))
        .isInstanceOf(MalformedRecord.class)
        .hasMessage("no value 9 in Vendor");
  }

  private static void assertCodes(Coded[] values, String expected) {
    Map<Integer, Coded> byCode =
        Arrays.stream(values)
            .collect(
                Collectors.toMap(
                    Coded::code,
                    Function.identity(),
                    (one, other) -> {
                      throw new AssertionError(one + " and " + other + " have one code");
                    },
                    TreeMap::new));
    assertThat(byCode.entrySet())
        .extracting(entry -> entry.getKey() + " " + entry.getValue())
        .isEqualTo(expected.lines().toList());
  }
}

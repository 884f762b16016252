package net.lastmile.edge.contract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.secret.Credentials;
import net.lastmile.edge.contract.secret.RegionSeal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final UUID ID = UUID.fromString("0199a2c4-0000-7000-8000-000000000001");

  private static final PlanPools POOLS = new PlanPools(ID, null, ID, "v6", "pd", 3);

  /** Three ids, two empty texts, a number. */
  private static final int POOLS_OCTETS = 3 * 16 + 2 * 2 + 2;

  /** Four empty texts and a number. */
  private static final int NETWORK_OCTETS = 4 * 2 + 4;

  /** An empty text. */
  private static final int QUEUE_OCTETS = 2;

  /** The groups of fields that records of earlier releases lack. */
  private static final List<Integer> APPENDED_OCTETS =
      List.of(
          NETWORK_OCTETS,
          NETWORK_OCTETS + QUEUE_OCTETS,
          NETWORK_OCTETS + QUEUE_OCTETS + POOLS_OCTETS);

  @Test
  void readsBackWhatItWrote() {
    var tenant =
        new TenantRecord(
            "isp-één",
            true,
            false,
            new AccessPolicy(
                AccessPolicy.RealmHandling.STRIP_LISTED,
                List.of("isp.example"),
                ID,
                1_000,
                2_000,
                Username.Case.EXACT));
    assertThat(TenantRecord.decode(tenant.encode())).isEqualTo(tenant);

    var listener = new ListenerRecord(1812, 65535);
    assertThat(ListenerRecord.decode(listener.encode())).isEqualTo(listener);

    var plan =
        new PlanRecord(
            ID,
            20_000,
            5_000,
            40_000,
            10_000,
            15_000,
            4_000,
            16,
            "pool-a",
            "in",
            "out",
            "",
            300,
            POOLS,
            "pcq",
            new PlanNetwork("192.0.2.53", "", "2001:db8::53", "", 600));
    assertThat(PlanRecord.decode(plan.encode())).isEqualTo(plan);

    var nas =
        new NasRecord(
            ID,
            "core",
            "10.0.0.1",
            Vendor.MIKROTIK,
            MessageAuthenticatorPolicy.LEARN,
            true,
            3799,
            new byte[] {1, 2},
            new NasPolicy(
                List.of("a.example", "b"), List.of("pool-a"), 500, 20, true, true, "00ff"),
            new ApiAccess("lastmile", new byte[] {6, 7}, 8729, true, "ee11"));
    assertThat(NasRecord.decode(nas.encode())).usingRecursiveComparison().isEqualTo(nas);

    var subscriber =
        new SubscriberRecord(
            ID,
            "ana",
            ID,
            true,
            SubscriberRecord.NEVER,
            "",
            new byte[] {3, 4, 5},
            new LineBinding(List.of("001122aabbcc"), true, 2, 3),
            new StaticIpv6("2001:db8::/64", "2001:db8:1::/56"),
            LineLogin.CIRCUIT,
            new LineCertificates(List.of("0a".repeat(32))));
    assertThat(SubscriberRecord.decode(subscriber.encode()))
        .usingRecursiveComparison()
        .isEqualTo(subscriber);
  }

  @Test
  void takesAGroupThatAnEarlierReleaseDidNotWriteAsNotSet() {
    byte[] whole = plan(PlanPools.NONE).encode();
    for (int missing : APPENDED_OCTETS) {
      byte[] earlier = Arrays.copyOf(whole, whole.length - missing);
      assertThat(PlanRecord.decode(earlier)).isEqualTo(plan(PlanPools.NONE));
    }
    byte[] later = Arrays.copyOf(whole, whole.length + 5);
    assertThat(PlanRecord.decode(later)).isEqualTo(plan(PlanPools.NONE));
  }

  @Test
  @DisplayName("R2 a tenant whose record is older than the log-in rules has rejects held back, too")
  void aTenantWithoutRulesHoldsRejectsBack() {
    byte[] whole = new TenantRecord("isp", true, false, AccessPolicy.NONE).encode();
    int layoutSlugAndFlags = 1 + 2 + "isp".length() + 2;
    TenantRecord earlier = TenantRecord.decode(Arrays.copyOf(whole, layoutSlugAndFlags));
    assertThat(earlier.access().rejectDelayMillis()).isEqualTo(1_000);
    assertThat(earlier.slug()).isEqualTo("isp");
    TenantRecord withoutCase = TenantRecord.decode(Arrays.copyOf(whole, whole.length - 1));
    assertThat(withoutCase.access()).isEqualTo(AccessPolicy.NONE);
  }

  @Test
  void refusesEveryTruncationAndAForeignLayout() {
    byte[] whole = plan(PlanPools.NONE).encode();
    for (int length = 0; length < whole.length; length++) {
      if (APPENDED_OCTETS.contains(whole.length - length)) {
        continue;
      }
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> PlanRecord.decode(cut)).isInstanceOf(MalformedRecord.class);
    }
    whole[0] = 99;
    assertThatThrownBy(() -> PlanRecord.decode(whole)).hasMessageContaining("layout 99");
  }

  private static PlanRecord plan(PlanPools pools) {
    return new PlanRecord(ID, 1, 2, 3, 4, 5, 6, 7, "p", "i", "o", "f", 60, pools, "");
  }

  @Test
  void refusesANumberThatDoesNotFit() {
    assertThatThrownBy(() -> new ListenerRecord(70_000, 1).encode())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opensOnlyWithTheSameKeyAndContext() throws Exception {
    byte[] key = new byte[RegionSeal.KEY_OCTETS];
    byte[] other = key.clone();
    other[0] = 1;
    var credentials =
        new Credentials(new byte[Credentials.NT_HASH_OCTETS], "pässword".getBytes("UTF-8"));
    String context = SubscriberRecord.credentialsContext(ID, ID);
    byte[] sealed = new RegionSeal(key).seal(credentials.encode(), context);

    Credentials opened = Credentials.decode(new RegionSeal(key).open(sealed, context));
    assertThat(opened.password()).isEqualTo(credentials.password());
    assertThat(opened).hasToString("Credentials[hidden]");
    assertThatThrownBy(() -> new RegionSeal(other).open(sealed, context))
        .isInstanceOf(java.security.GeneralSecurityException.class);
    assertThatThrownBy(() -> new RegionSeal(key).open(sealed, "nas/x/y"))
        .isInstanceOf(java.security.GeneralSecurityException.class);
  }
}

package net.lastmile.edge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final UUID ID = UUID.fromString("0199a2c4-0000-7000-8000-000000000001");

  @Test
  void readsBackWhatItWrote() {
    var tenant = new TenantRecord("isp-één", true, false);
    assertThat(TenantRecord.decode(tenant.encode())).isEqualTo(tenant);

    var listener = new ListenerRecord(1812, 65535);
    assertThat(ListenerRecord.decode(listener.encode())).isEqualTo(listener);

    var plan =
        new PlanRecord(
            ID, 20_000, 5_000, 40_000, 10_000, 15_000, 4_000, 16, "pool-a", "in", "out", "", 300);
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
            new byte[] {1, 2});
    assertThat(NasRecord.decode(nas.encode())).usingRecursiveComparison().isEqualTo(nas);

    var subscriber =
        new SubscriberRecord(ID, "ana", ID, true, SubscriberRecord.NEVER, "", new byte[] {3, 4, 5});
    assertThat(SubscriberRecord.decode(subscriber.encode()))
        .usingRecursiveComparison()
        .isEqualTo(subscriber);
  }

  @Test
  void refusesEveryTruncationAndAForeignLayout() {
    byte[] whole = new PlanRecord(ID, 1, 2, 3, 4, 5, 6, 7, "p", "i", "o", "f", 60).encode();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> PlanRecord.decode(cut)).isInstanceOf(MalformedRecord.class);
    }
    whole[0] = 99;
    assertThatThrownBy(() -> PlanRecord.decode(whole)).hasMessageContaining("layout 99");
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

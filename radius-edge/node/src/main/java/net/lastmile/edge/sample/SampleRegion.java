package net.lastmile.edge.sample;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.contract.secret.Credentials;
import net.lastmile.edge.contract.secret.NtHash;
import net.lastmile.edge.contract.secret.RegionSeal;
import net.lastmile.edge.directory.RecordSink;

/**
 * One tenant with subscribers {@code user0000000} / {@code pass0000000} and so on, all active, all
 * on one plan, with a newly generated region key.
 */
public final class SampleRegion {
  /** The tenant that everything here belongs to. */
  public static final UUID TENANT = new UUID(0, 1);

  private static final UUID PLAN = new UUID(0, 2);
  private static final long NAS_IDS = 3L << 32;
  private static final long SUBSCRIBER_IDS = 4L << 32;

  /** More than any machine can process: the path is measured, not its limits. */
  private static final int MAX_PACKETS_PER_SECOND = 10_000_000;

  private static final AccessPolicy UNHINDERED =
      new AccessPolicy(AccessPolicy.RealmHandling.KEEP, List.of(), null, 0, MAX_PACKETS_PER_SECOND);

  private final byte[] key = new byte[RegionSeal.KEY_OCTETS];
  private final RegionSeal seal;
  private long seq;

  public SampleRegion() {
    new SecureRandom().nextBytes(key);
    seal = new RegionSeal(key);
  }

  /** The key with which a directory can read this region. */
  public byte[] key() {
    return key.clone();
  }

  /** The tenant with its plan, and its listener on this port and the next one. */
  public void tenant(RecordSink sink, int authPort) {
    apply(
        sink, RecordKind.TENANT, "", new TenantRecord("sample", true, false, UNHINDERED).encode());
    apply(
        sink,
        RecordKind.PLAN,
        PLAN.toString(),
        new PlanRecord(
                PLAN,
                20_000,
                5_000,
                40_000,
                10_000,
                15_000,
                4_000,
                16,
                "pool-a",
                "",
                "",
                "",
                300,
                PlanPools.NONE,
                "")
            .encode());
    apply(sink, RecordKind.LISTENER, "", new ListenerRecord(authPort, authPort + 1).encode());
  }

  /**
   * A NAS that need not sign its Access-Requests.
   *
   * @param number distinguishes it from the others
   */
  public void nas(RecordSink sink, int number, String address, Vendor vendor, String secret) {
    UUID id = nasId(number);
    byte[] sealed =
        seal.seal(secret.getBytes(StandardCharsets.UTF_8), NasRecord.secretContext(TENANT, id));
    NasRecord nas =
        new NasRecord(
            id,
            "nas-" + number,
            address,
            vendor,
            MessageAuthenticatorPolicy.OPTIONAL,
            true,
            3799,
            sealed,
            new NasPolicy(List.of(), List.of(), MAX_PACKETS_PER_SECOND, 0, false, false, ""));
    apply(sink, RecordKind.NAS, id.toString(), nas.encode());
  }

  /** The id of the subscriber with this number. */
  public static UUID subscriberId(int number) {
    return new UUID(0, SUBSCRIBER_IDS + number);
  }

  /** The id of the NAS with this number. */
  public static UUID nasId(int number) {
    return new UUID(0, NAS_IDS + number);
  }

  /** This many subscribers, numbered from 0. */
  public void subscribers(RecordSink sink, int count) {
    for (int number = 0; number < count; number++) {
      subscriber(sink, number, username(number), password(number));
    }
  }

  /**
   * @param number distinguishes it from the others
   */
  public void subscriber(RecordSink sink, int number, String username, String password) {
    UUID id = subscriberId(number);
    Credentials credentials =
        new Credentials(NtHash.of(password), password.getBytes(StandardCharsets.UTF_8));
    byte[] sealed =
        seal.seal(credentials.encode(), SubscriberRecord.credentialsContext(TENANT, id));
    SubscriberRecord subscriber =
        new SubscriberRecord(
            id,
            username,
            PLAN,
            true,
            SubscriberRecord.NEVER,
            "",
            sealed,
            LineBinding.NONE,
            StaticIpv6.NONE);
    apply(sink, RecordKind.SUBSCRIBER, username, subscriber.encode());
  }

  public static String username(int number) {
    return String.format(Locale.ROOT, "user%07d", number);
  }

  public static String password(int number) {
    return String.format(Locale.ROOT, "pass%07d", number);
  }

  private void apply(RecordSink sink, RecordKind kind, String key, byte[] payload) {
    sink.apply(kind, TENANT, key, ++seq, payload);
  }
}

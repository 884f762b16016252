package net.lastmile.edge.directory;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.SharedSecret;

/** A router as its record describes it, and what this node has since learnt about it. */
public final class Nas {
  /** The limit for a router whose record has none: many times a busy router's worst minute. */
  static final int MAX_PACKETS_PER_SECOND = 20_000;

  /** RFC 6614 section 2.3: TLS protects the packets, so the secret is the same for all. */
  private static final SharedSecret RADSEC_SECRET =
      new SharedSecret("radsec".getBytes(StandardCharsets.US_ASCII));

  /**
   * How many of its requests that were dropped for their signature are told to the centre. A
   * stranger may send such requests at will, and a router with a wrong secret repeats each.
   */
  static final int UNPROVEN_TOLD_PER_SECOND = 10;

  private static final long UNPROVEN_INTERVAL_NANOS =
      PacketRate.intervalNanos(UNPROVEN_TOLD_PER_SECOND);

  private static final long NEVER = Long.MIN_VALUE / 2;

  private final UUID id;
  private final InetAddress address;
  private final Vendor vendor;
  private final boolean active;
  private final MessageAuthenticatorPolicy policy;
  private final SharedSecret secret;
  private final boolean unsignedReplies;
  private final Realms allowedRealms;
  private final Set<String> allowedPools;
  private final long intervalNanos;
  private final PacketRate rate;
  private final String certificate;
  private final Nas overTls;
  private final int coaPort;
  private final int coaPerSecond;
  private final ApiLogin api;
  private final AtomicLong seenAtMillis = new AtomicLong(NEVER);
  private final AtomicLong warnedAtMillis = new AtomicLong(NEVER);
  private final PacketRate unprovenTold = new PacketRate();
  private SecretEvidence logins = new SecretEvidence();
  private SecretEvidence accounting = new SecretEvidence();
  private volatile boolean learnt;

  Nas(
      UUID id,
      InetAddress address,
      Vendor vendor,
      boolean active,
      MessageAuthenticatorPolicy policy,
      SharedSecret secret,
      NasPolicy rules,
      int coaPort,
      ApiLogin api) {
    this(id, address, vendor, active, policy, secret, rules, coaPort, api, new PacketRate(), false);
  }

  private Nas(
      UUID id,
      InetAddress address,
      Vendor vendor,
      boolean active,
      MessageAuthenticatorPolicy policy,
      SharedSecret secret,
      NasPolicy rules,
      int coaPort,
      ApiLogin api,
      PacketRate rate,
      boolean tls) {
    this.rate = rate;
    this.certificate = rules.certificate();
    this.overTls =
        tls || certificate.isEmpty()
            ? this
            : new Nas(
                id,
                address,
                vendor,
                active,
                MessageAuthenticatorPolicy.OPTIONAL,
                RADSEC_SECRET,
                rules,
                coaPort,
                api,
                rate,
                true);
    this.id = id;
    this.address = address;
    this.vendor = vendor;
    this.active = active;
    this.policy = policy;
    this.secret = secret;
    this.unsignedReplies = rules.unsignedReplies();
    this.allowedRealms = new Realms(rules.allowedRealms());
    this.allowedPools = Set.copyOf(rules.allowedPools());
    this.intervalNanos =
        PacketRate.intervalNanos(
            rules.packetsPerSecond() == 0 ? MAX_PACKETS_PER_SECOND : rules.packetsPerSecond());
    this.coaPort = coaPort;
    this.api = api;
    this.coaPerSecond = rules.coaPerSecond();
  }

  public UUID id() {
    return id;
  }

  public InetAddress address() {
    return address;
  }

  /**
   * Whether its packets come from this address, so that there is no proxy in between.
   *
   * @param text an address, or empty
   */
  public boolean isAt(String text) {
    return !text.isEmpty() && address != null && address.equals(InetAddress.ofLiteral(text));
  }

  public Vendor vendor() {
    return vendor;
  }

  public SharedSecret secret() {
    return secret;
  }

  /**
   * Begins a reply to it: signed, except for the few routers that reject a Message-Authenticator in
   * replies. Replies to those can be forged (CVE-2024-3596), which is why it is a setting.
   */
  public PacketWriter begin(PacketWriter writer, int code, int identifier) {
    return unsignedReplies ? writer.begin(code, identifier) : writer.beginSigned(code, identifier);
  }

  /** Whether it may log in a User-Name with this realm. */
  public boolean admitsRealm(byte[] octets, int offset, int length) {
    return allowedRealms.isEmpty() || allowedRealms.hold(octets, offset, length);
  }

  /**
   * Whether it may give out addresses of this pool.
   *
   * @param framedPool the plan's pool; a line without one takes no address from a pool
   */
  public boolean admitsPool(String framedPool) {
    return allowedPools.isEmpty() || framedPool.isEmpty() || allowedPools.contains(framedPool);
  }

  /** Whether it may send one more packet now. */
  boolean admits(long nowMillis) {
    return rate.admits(nowMillis, intervalNanos);
  }

  /** Whether the centre is told of a request that was dropped for its signature. */
  public boolean tellsOfUnproven(long nowMillis) {
    return unprovenTold.admits(nowMillis, UNPROVEN_INTERVAL_NANOS);
  }

  /** UDP port where it receives CoA and Disconnect requests. */
  public int coaPort() {
    return coaPort;
  }

  /** How many such requests it may be sent per second; 0: the edge's own limit. */
  public int coaPerSecond() {
    return coaPerSecond;
  }

  /** How to log in to its own API; null if the API is not to be used. */
  public ApiLogin api() {
    return api;
  }

  /** SHA-256 of the certificate that it shows over RadSec, in hexadecimal; or empty. */
  public String certificate() {
    return certificate;
  }

  /**
   * The same router as it is addressed over RadSec: with RadSec's secret, and without the duty to
   * send a Message-Authenticator, which proves nothing there. Both share one packet limit.
   */
  public Nas overTls() {
    return overTls;
  }

  /** Whether this is the router as {@link #overTls} gives it. */
  public boolean isOverTls() {
    return overTls == this && !certificate.isEmpty();
  }

  /** Whether it is served at all. */
  public boolean active() {
    return active;
  }

  /** Whether an Access-Request without Message-Authenticator is to be dropped. */
  public boolean mustSign() {
    return switch (policy) {
      case OPTIONAL -> false;
      case LEARN -> learnt;
      case REQUIRED -> true;
    };
  }

  /**
   * Notes that a valid Message-Authenticator came. Under LEARN the NAS must send one from now on.
   *
   * @return whether this is new
   */
  public boolean learnSigns() {
    if (policy != MessageAuthenticatorPolicy.LEARN || learnt) {
      return false;
    }
    synchronized (this) {
      boolean first = !learnt;
      learnt = true;
      return first;
    }
  }

  /** Whether the NAS was not seen for this long; if so, notes that it is seen now. */
  public boolean seenAfter(long quietMillis, long nowMillis) {
    return passed(seenAtMillis, quietMillis, nowMillis);
  }

  /** Whether nothing was logged about it for this long; if so, notes that something is now. */
  public boolean mayWarnAfter(long quietMillis, long nowMillis) {
    return passed(warnedAtMillis, quietMillis, nowMillis);
  }

  private static boolean passed(AtomicLong last, long quietMillis, long nowMillis) {
    long before = last.get();
    return nowMillis - before >= quietMillis && last.compareAndSet(before, nowMillis);
  }

  /**
   * Notes a sign of a wrong secret: a wrong signature, or a password that decrypts to something
   * other than text. A typing error still gives text.
   *
   * @param code the kind of requests of the port it came to
   * @return whether to report that the secret is doubted
   */
  public boolean misfits(int code, long nowMillis) {
    return evidence(code).misfits(nowMillis);
  }

  /**
   * Notes a signature or encrypted value that proves the secret.
   *
   * @param code the kind of requests of the port it came to
   * @return whether the secret was doubted until now
   */
  public boolean provesSecret(int code, long nowMillis) {
    return evidence(code).fits(nowMillis) && !logins.isDoubted() && !accounting.isDoubted();
  }

  private SecretEvidence evidence(int code) {
    return code == PacketCode.ACCOUNTING_REQUEST ? accounting : logins;
  }

  /** Keeps what was learnt when something else in the record changes. */
  void inherit(Nas before) {
    seenAtMillis.set(before.seenAtMillis.get());
    learnt = policy == MessageAuthenticatorPolicy.LEARN && before.learnt;
    if (secret.equals(before.secret)) {
      logins = before.logins;
      accounting = before.accounting;
    }
    if (overTls != this && before.overTls != before) {
      overTls.inherit(before.overTls);
    }
  }
}

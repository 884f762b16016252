package net.lastmile.ops.bench;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The kind of requests in a load. */
enum LoadKind {
  /** Log-ins, half of them PAP, half CHAP. */
  PAP_CHAP("pap+chap"),
  /** Log-ins by MS-CHAPv2; the answer contains MPPE keys. */
  MS_CHAP("mschapv2"),
  /** Interim updates. */
  ACCOUNTING("accounting");

  private final String label;

  LoadKind(String label) {
    this.label = label;
  }

  /**
   * @throws IllegalArgumentException if there is no such kind
   */
  static LoadKind of(String label) {
    for (LoadKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of load is called " + label);
  }

  boolean isAccounting() {
    return this == ACCOUNTING;
  }

  /** The code that a correct answer has. */
  int answerCode() {
    return isAccounting() ? RequestOctets.ACCOUNTING_RESPONSE : RequestOctets.ACCESS_ACCEPT;
  }

  /** A request of subscriber {@code user%07d}, whose password is {@code pass%07d}. */
  byte[] request(RequestOctets octets, RandomGenerator random, int id, int user) {
    String username = String.format(Locale.ROOT, "user%07d", user);
    String password = String.format(Locale.ROOT, "pass%07d", user);
    return switch (this) {
      case ACCOUNTING -> octets.accounting(id, username);
      case MS_CHAP -> octets.msChap(id, username, password);
      case PAP_CHAP ->
          random.nextBoolean()
              ? octets.pap(id, username, password)
              : octets.chap(id, username, password);
    };
  }

  @Override
  public String toString() {
    return label;
  }
}

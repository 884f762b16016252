package net.lastmile.certificates;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

/** Which keys are accepted. */
public final class KeyStrength {
  private static final int MIN_RSA_BITS = 2_048;

  private KeyStrength() {}

  public static boolean suffices(PublicKey key) {
    return key instanceof RSAPublicKey rsa
        ? rsa.getModulus().bitLength() >= MIN_RSA_BITS
        : key.getAlgorithm().equals("EC");
  }
}

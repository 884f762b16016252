package net.lastmile.eap;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.certificates.KeyStrength;
import net.lastmile.certificates.Pem;
import net.lastmile.edge.contract.record.TlsIdentityRecord;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** A chain and key brought by the tenant and checked. */
record OwnIdentity(EapCertificate certificate, PrivateKey key) {
  private static final byte[] PROBE = {1, 2, 3, 4};

  /**
   * @throws net.lastmile.platform.problem.ProblemException naming each field that is wrong
   */
  static OwnIdentity of(EapIdentityRequest request, Instant now) {
    FieldErrors errors = new FieldErrors();
    List<X509Certificate> chain = Pem.certificates(request.chain());
    PrivateKey key = Pem.privateKey(request.key()).orElse(null);
    check(chain, now, errors);
    errors.check(key != null, "key", "invalid", "An unencrypted private key as PEM.");
    errors.throwIfAny();
    errors.check(
        matches(key, chain.getFirst().getPublicKey()),
        "key",
        "mismatch",
        "This key does not belong to the first certificate of the chain.");
    errors.throwIfAny();
    return new OwnIdentity(new EapCertificate(chain, chain.getLast()), key);
  }

  private static void check(List<X509Certificate> chain, Instant now, FieldErrors errors) {
    if (chain.isEmpty()) {
      errors.add("chain", "invalid", "Certificates as PEM, the server's first.");
      return;
    }
    errors
        .check(
            chain.size() <= TlsIdentityRecord.MAX_CHAIN,
            "chain",
            "too-long",
            "At most " + TlsIdentityRecord.MAX_CHAIN + " certificates.")
        .check(
            isOrdered(chain), "chain", "unordered", "Each certificate must be signed by the next.")
        .check(
            chain.stream().allMatch(certificate -> isCurrent(certificate, now)),
            "chain",
            "expired",
            "A certificate of the chain has expired or is not valid yet.")
        .check(KeyStrength.suffices(chain.getFirst().getPublicKey()), "chain", FieldFault.WEAK);
  }

  private static boolean isOrdered(List<X509Certificate> chain) {
    try {
      for (int i = 1; i < chain.size(); i++) {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      }
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isCurrent(X509Certificate certificate, Instant now) {
    Date date = Date.from(now);
    return !date.before(certificate.getNotBefore()) && date.before(certificate.getNotAfter());
  }

  /**
   * Whether the two keys belong together: the public key verifies a signature of the private key.
   */
  private static boolean matches(PrivateKey key, PublicKey publicKey) {
    try {
      Signature signature = Signature.getInstance("SHA256with" + family(publicKey));
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String family(PublicKey key) {
    return key instanceof RSAPublicKey ? "RSA" : "ECDSA";
  }
}

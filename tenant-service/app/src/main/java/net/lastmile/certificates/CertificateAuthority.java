package net.lastmile.certificates;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import net.lastmile.platform.text.CutText;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key that signs certificates, and its own certificate (RFC 5280). ECDSA over P-256. */
public final class CertificateAuthority {
  /** Long enough that no device need be touched again when it expires. */
  private static final Duration OWN_VALIDITY = Duration.ofDays(20 * 365);

  /** Clocks of devices are sometimes wrong by this much. */
  private static final Duration BACKDATED = Duration.ofHours(24);

  /** RFC 5280, ub-common-name. */
  private static final int MAX_NAME_CHARS = 64;

  /** Microsoft's user principal name, a type of subject alternative name. */
  private static final ASN1ObjectIdentifier USER_PRINCIPAL_NAME =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

  private static final String CURVE = "secp256r1";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate certificate;
  private final PrivateKey key;

  CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /** A new authority that nobody trusts yet. */
  static CertificateAuthority create(String name, Instant now) {
    try {
      KeyPair pair = newPair();
      X500Name subject = named(name);
      X509v3CertificateBuilder builder =
          begin(subject, subject, pair.getPublic(), now, OWN_VALIDITY)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new CertificateAuthority(sign(builder, pair.getPrivate()), pair.getPrivate());
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param certificate as DER
   * @param key PKCS#8 as DER
   */
  static CertificateAuthority read(byte[] certificate, byte[] key) throws GeneralSecurityException {
    X509Certificate own =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
    return new CertificateAuthority(
        own,
        KeyFactory.getInstance(own.getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(key)));
  }

  /** The certificate that devices must trust. */
  public X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  /**
   * A certificate for a key made here.
   *
   * @param dnsName the subject's DNS name, at most 64 characters
   */
  public Issued issue(String dnsName, CertificateUse use, Duration validity, Instant now) {
    try {
      KeyPair pair = newPair();
      return new Issued(issue(dnsName, use, pair.getPublic(), validity, now), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for a key made elsewhere. */
  public X509Certificate issue(
      String dnsName, CertificateUse use, PublicKey publicKey, Duration validity, Instant now) {
    return issue(
        dnsName, new GeneralName(GeneralName.dNSName, dnsName), use, publicKey, validity, now);
  }

  /**
   * A client's certificate for a key made here.
   *
   * @param username the name a device logs in with; Windows takes it from the user principal name
   */
  public Issued issueForDevice(String username, Duration validity, Instant now) {
    try {
      KeyPair pair = newPair();
      GeneralName principal =
          new GeneralName(
              GeneralName.otherName,
              new DERSequence(
                  new ASN1Encodable[] {
                    USER_PRINCIPAL_NAME, new DERTaggedObject(true, 0, new DERUTF8String(username))
                  }));
      String name = CutText.at(username, MAX_NAME_CHARS);
      return new Issued(
          issue(name, principal, CertificateUse.CLIENT, pair.getPublic(), validity, now),
          pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate issue(
      String name,
      GeneralName alternative,
      CertificateUse use,
      PublicKey publicKey,
      Duration validity,
      Instant now) {
    try {
      X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder =
          begin(issuer, named(name), publicKey, now, validity)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use.purpose()))
              .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternative))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
      return sign(builder, key);
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder begin(
      X500Name issuer, X500Name subject, PublicKey publicKey, Instant now, Duration validity)
      throws GeneralSecurityException, CertIOException {
    return new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, RANDOM).setBit(0),
            Date.from(now.minus(BACKDATED)),
            Date.from(now.plus(validity)),
            subject,
            publicKey)
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(publicKey));
  }

  private static X500Name named(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
  }
}

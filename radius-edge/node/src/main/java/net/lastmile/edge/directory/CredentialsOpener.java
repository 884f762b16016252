package net.lastmile.edge.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.contract.Credentials;
import net.lastmile.edge.contract.RegionSeal;
import net.lastmile.edge.contract.SubscriberRecord;

/**
 * Opens a subscriber's sealed credentials as {@link RegionSeal} does, but in place and into octets
 * that are kept: it runs for each log-in. For one thread. After {@link #open} the credentials lie
 * open until {@link #close}.
 */
public final class CredentialsOpener implements AutoCloseable {
  private static final int MAX_PLAIN_OCTETS = 1024;
  private static final int UUID_CHARS = 36;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final UUID NONE = new UUID(0, 0);

  // The context is a text that ends in "<tenant>/<subscriber>", both as UUIDs.
  private static final int CONTEXT_CHARS = SubscriberRecord.credentialsContext(NONE, NONE).length();
  private static final int SUBSCRIBER_AT = CONTEXT_CHARS - UUID_CHARS;

  private final SecretKeySpec key;
  private final Cipher cipher;
  private final byte[] plain = new byte[MAX_PLAIN_OCTETS];
  private final byte[] ntHash = new byte[Credentials.NT_HASH_OCTETS];
  private UUID contextTenant = NONE;
  private byte[] context = contextOf(NONE);
  private int length;

  CredentialsOpener(byte[] regionKey) {
    key = new SecretKeySpec(regionKey, "AES");
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] contextOf(UUID tenantId) {
    return SubscriberRecord.credentialsContext(tenantId, NONE).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @return false if this entry's credentials cannot be opened: sealed for another region or
   *     subscriber, or damaged
   */
  public boolean open(UUID tenantId, byte[] entry) {
    int sealed = SubscriberEntry.sealedOffset(entry);
    int sealedLength = entry.length - sealed;
    if (sealedLength > MAX_PLAIN_OCTETS
        || sealedLength
            < RegionSeal.NONCE_OCTETS + Credentials.NT_HASH_OCTETS + RegionSeal.TAG_OCTETS) {
      return false;
    }
    try {
      cipher.init(
          Cipher.DECRYPT_MODE,
          key,
          new GCMParameterSpec(RegionSeal.TAG_OCTETS * 8, entry, sealed, RegionSeal.NONCE_OCTETS));
      cipher.updateAAD(context(tenantId, entry));
      int from = sealed + RegionSeal.NONCE_OCTETS;
      length = cipher.doFinal(entry, from, entry.length - from, plain, 0);
      System.arraycopy(plain, 0, ntHash, 0, ntHash.length);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The password's NT hash, 16 octets. */
  public byte[] ntHash() {
    return ntHash;
  }

  /** Octets that hold the password from {@link #passwordOffset} on. */
  public byte[] octets() {
    return plain;
  }

  public int passwordOffset() {
    return Credentials.NT_HASH_OCTETS;
  }

  public int passwordLength() {
    return length - Credentials.NT_HASH_OCTETS;
  }

  @Override
  public void close() {
    Arrays.fill(plain, 0, length, (byte) 0);
    Arrays.fill(ntHash, (byte) 0);
    length = 0;
  }

  private byte[] context(UUID tenantId, byte[] entry) {
    if (!tenantId.equals(contextTenant)) {
      context = contextOf(tenantId);
      contextTenant = tenantId;
    }
    int at = SUBSCRIBER_AT;
    int from = SubscriberEntry.idOffset();
    for (int i = 0; i < 2 * Long.BYTES; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        at++;
      }
      context[at++] = HEX[entry[from + i] >> 4 & 0xF];
      context[at++] = HEX[entry[from + i] & 0xF];
    }
    return context;
  }
}

package net.lastmile.edge.directory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.lastmile.edge.contract.secret.Credentials;

/**
 * Decrypts a subscriber's credentials from their entry, into buffers that are reused, since this
 * runs for each log-in. For one thread. From {@link #open} to {@link #close} the buffers hold the
 * credentials in clear.
 */
public final class CredentialsOpener implements AutoCloseable {
  private final MemoryCipher.Stream cipher;
  private final byte[] plain = new byte[MemoryCipher.MAX_OCTETS];
  private final byte[] ntHash = new byte[Credentials.NT_HASH_OCTETS];
  private int length;

  CredentialsOpener(MemoryCipher cipher) {
    this.cipher = cipher.stream();
  }

  /** What {@link #open} reads from an entry: the nonce, then the encrypted credentials. */
  static byte[] hide(MemoryCipher cipher, MemoryCipher.Stream stream, byte[] credentials) {
    if (credentials.length > MemoryCipher.MAX_OCTETS) {
      throw new IllegalArgumentException("credentials of " + credentials.length + " octets");
    }
    long nonce = cipher.nextNonce();
    byte[] hidden = new byte[MemoryCipher.NONCE_OCTETS + credentials.length];
    ByteBuffer.wrap(hidden).putLong(nonce);
    stream.apply(nonce, credentials, 0, credentials.length, hidden, MemoryCipher.NONCE_OCTETS);
    return hidden;
  }

  /**
   * @return false if this entry has no credentials because those of its record could not be opened:
   *     sealed for another region or subscriber, or damaged
   */
  public boolean open(byte[] entry) {
    int from = SubscriberEntry.sealedOffset(entry);
    int hidden = entry.length - from - MemoryCipher.NONCE_OCTETS;
    if (hidden < Credentials.NT_HASH_OCTETS) {
      return false;
    }
    long nonce =
        (long) Octets.i32(entry, from) << 32
            | Octets.i32(entry, from + Integer.BYTES) & 0xFFFF_FFFFL;
    cipher.apply(nonce, entry, from + MemoryCipher.NONCE_OCTETS, hidden, plain, 0);
    length = hidden;
    System.arraycopy(plain, 0, ntHash, 0, ntHash.length);
    return true;
  }

  /** The password's NT hash, 16 octets. */
  public byte[] ntHash() {
    return ntHash;
  }

  /** The array that holds the password from {@link #passwordOffset} on. */
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
}

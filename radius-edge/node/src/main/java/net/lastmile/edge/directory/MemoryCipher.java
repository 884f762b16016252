package net.lastmile.edge.directory;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts credentials in memory: AES in counter mode, with a key that this process generated and
 * never stores. What the centre sealed is opened once, when a record comes, which proves whose it
 * is. Opening that seal for each log-in would cost more than the password check, and create
 * garbage. Each thread needs its own {@link Stream}.
 */
final class MemoryCipher {
  static final int NONCE_OCTETS = Long.BYTES;
  private static final int BLOCK_OCTETS = 16;
  private static final int KEY_OCTETS = 32;

  /** The longest input: a password and its NT hash. */
  static final int MAX_OCTETS = 1_024;

  private final SecretKeySpec key;
  private final AtomicLong nonces = new AtomicLong();

  MemoryCipher() {
    byte[] octets = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(octets);
    key = new SecretKeySpec(octets, "AES");
  }

  /** A nonce that this process has not used before. */
  long nextNonce() {
    return nonces.incrementAndGet();
  }

  Stream stream() {
    return new Stream(key);
  }

  /** The key stream. For one thread. */
  static final class Stream {
    private final Cipher cipher;
    private final byte[] counters = new byte[MAX_OCTETS];
    private final byte[] mask = new byte[MAX_OCTETS];

    private Stream(SecretKeySpec key) {
      try {
        // Encrypting counter blocks with the bare cipher is counter mode without an object per
        // message.
        cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Encrypts or decrypts. */
    void apply(long nonce, byte[] from, int offset, int length, byte[] to, int toOffset) {
      int blocks = (length + BLOCK_OCTETS - 1) / BLOCK_OCTETS;
      for (int block = 0; block < blocks; block++) {
        int at = block * BLOCK_OCTETS;
        for (int i = 0; i < Long.BYTES; i++) {
          counters[at + i] = (byte) (nonce >>> 8 * (Long.BYTES - 1 - i));
        }
        counters[at + BLOCK_OCTETS - 1] = (byte) block;
      }
      try {
        cipher.update(counters, 0, blocks * BLOCK_OCTETS, mask, 0);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      for (int i = 0; i < length; i++) {
        to[toOffset + i] = (byte) (from[offset + i] ^ mask[i]);
      }
    }
  }
}

package net.lastmile.edge.contract.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The secret part of a subscriber's record, unsealed: the NT hash (MD4 of the UTF-16LE password,
 * RFC 2759), kept so that MS-CHAPv2 need not hash the password, and the password itself, which PAP
 * and CHAP need.
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Secrets are compared by the edge in constant time, never by equals.
public record Credentials(byte[] ntHash, byte[] password) {
  public static final int NT_HASH_OCTETS = 16;

  /** The credentials for a password as a subscriber types it. */
  public static Credentials of(String password) {
    return new Credentials(NtHash.of(password), password.getBytes(StandardCharsets.UTF_8));
  }

  /** NT hash first, then the password: the layout the edge reads in place. */
  public byte[] encode() {
    byte[] octets = Arrays.copyOf(ntHash, NT_HASH_OCTETS + password.length);
    System.arraycopy(password, 0, octets, NT_HASH_OCTETS, password.length);
    return octets;
  }

  public static Credentials decode(byte[] octets) {
    return new Credentials(
        Arrays.copyOf(octets, NT_HASH_OCTETS),
        Arrays.copyOfRange(octets, NT_HASH_OCTETS, octets.length));
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}

package net.lastmile.edge.centre;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses and decompresses whole bodies (RFC 1952). */
final class Gzip {
  /** Larger than any page or digest; a body that decompresses to more is not from our centre. */
  private static final int MAX_UNPACKED_OCTETS = 64 << 20;

  private Gzip() {}

  static byte[] pack(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  static byte[] unpack(byte[] packed) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] plain = gzip.readNBytes(MAX_UNPACKED_OCTETS);
      if (gzip.read() >= 0) {
        throw new IOException("a body unpacks to more than " + MAX_UNPACKED_OCTETS + " octets");
      }
      return plain;
    }
  }
}

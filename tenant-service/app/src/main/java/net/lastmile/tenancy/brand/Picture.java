package net.lastmile.tenancy.brand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture someone sent.
 *
 * @param width pixels, as {@code height}
 */
record Picture(String mediaType, byte[] octets, int width, int height) {
  static final int MAX_OCTETS = 256 * 1024;
  static final int MAX_PIXELS = 1024;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("png", "image/png", "jpeg", "image/jpeg");

  /**
   * Reads no more than a picture may have.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link LogoError}
   */
  static Picture read(InputStream in) throws IOException {
    byte[] octets = in.readNBytes(MAX_OCTETS + 1);
    if (octets.length > MAX_OCTETS) {
      throw LogoError.TOO_BIG.on("logo");
    }
    Picture picture = of(octets);
    if (picture.width > MAX_PIXELS || picture.height > MAX_PIXELS) {
      throw LogoError.TOO_WIDE.on("logo");
    }
    return picture;
  }

  /** Reads the head alone: the pixels of a small file may be a great many. */
  private static Picture of(byte[] octets) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        String type = MEDIA_TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (type != null) {
          return read(reader, in, type, octets);
        }
      }
    }
    throw LogoError.NO_PICTURE.on("logo");
  }

  private static Picture read(ImageReader reader, ImageInputStream in, String type, byte[] octets) {
    try {
      reader.setInput(in);
      return new Picture(type, octets, reader.getWidth(0), reader.getHeight(0));
    } catch (IOException | RuntimeException _) {
      throw LogoError.NO_PICTURE.on("logo");
    } finally {
      reader.dispose();
    }
  }
}

package net.lastmile.tenancy.brand;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.lastmile.platform.problem.ProblemException;

/**
 * A picture that somebody sent, drawn again: only its pixels are stored and shown, and nothing else
 * in the file, such as where a photograph was taken, or a page for programs that take the file for
 * one.
 *
 * @param width in pixels, as {@code height}
 */
record Picture(String mediaType, byte[] octets, int width, int height) {
  static final int MAX_OCTETS = 256 * 1024;
  static final int MAX_PIXELS = 1024;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("png", "image/png", "jpeg", "image/jpeg");

  /**
   * Reads no more octets than a picture may have.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link LogoError}
   */
  static Picture read(InputStream in) throws IOException {
    byte[] octets = in.readNBytes(MAX_OCTETS + 1);
    if (octets.length > MAX_OCTETS) {
      throw LogoError.TOO_BIG.on("logo");
    }
    return of(octets);
  }

  private static Picture of(byte[] octets) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        String type = MEDIA_TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (type != null) {
          return drawnAnew(reader, in, type);
        }
      }
    }
    throw LogoError.NO_PICTURE.on("logo");
  }

  /** Checks the header first: a small file may have a great many pixels. */
  private static Picture drawnAnew(ImageReader reader, ImageInputStream in, String type) {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MAX_PIXELS || height > MAX_PIXELS) {
        throw LogoError.TOO_WIDE.on("logo");
      }
      return new Picture(type, encoded(reader.read(0), reader.getFormatName()), width, height);
    } catch (ProblemException refused) {
      throw refused;
    } catch (IOException | RuntimeException _) {
      throw LogoError.NO_PICTURE.on("logo");
    } finally {
      reader.dispose();
    }
  }

  private static byte[] encoded(BufferedImage pixels, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(pixels, format, image)) {
        throw LogoError.NO_PICTURE.on("logo");
      }
    }
    return out.toByteArray();
  }
}

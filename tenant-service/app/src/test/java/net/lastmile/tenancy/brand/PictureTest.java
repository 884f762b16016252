package net.lastmile.tenancy.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  @ParameterizedTest
  @CsvSource({"png, image/png", "jpeg, image/jpeg"})
  void knowsAPictureByItsOctets(String format, String mediaType) throws IOException {
    Picture picture = Picture.read(new ByteArrayInputStream(image(format, 40, 20)));
    assertThat(picture.mediaType()).isEqualTo(mediaType);
    assertThat(picture.width()).isEqualTo(40);
    assertThat(picture.height()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>"})
  void refusesWhatIsNone(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), "logo.no-picture");
  }

  @Test
  void refusesAnotherFormatAndATornOne() throws IOException {
    assertRefused(image("gif", 10, 10), "logo.no-picture");
    assertRefused(Arrays.copyOf(image("png", 10, 10), 12), "logo.no-picture");
  }

  @Test
  void refusesTooManyPixelsAndTooManyOctets() throws IOException {
    assertRefused(image("png", Picture.MAX_PIXELS + 1, 10), "logo.too-wide");
    assertRefused(Arrays.copyOf(image("png", 10, 10), Picture.MAX_OCTETS + 1), "logo.too-big");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  @DisplayName("what is kept of a logo are its pixels, not what came along with them")
  void drawsThePictureAnew(String format) throws IOException {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] sent = image(format, 40, 20);
    byte[] both = Arrays.copyOf(sent, sent.length + page.length);
    System.arraycopy(page, 0, both, sent.length, page.length);
    byte[] kept = Picture.read(new ByteArrayInputStream(both)).octets();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
  }

  @Test
  void refusesAPictureWhosePixelsAreTorn() throws IOException {
    byte[] whole = image("png", 400, 400);
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "logo.no-picture");
  }

  private static void assertRefused(byte[] octets, String code) {
    assertThatThrownBy(() -> Picture.read(new ByteArrayInputStream(octets))).hasMessage(code);
  }

  static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}

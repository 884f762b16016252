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

  private static void assertRefused(byte[] octets, String code) {
    assertThatThrownBy(() -> Picture.read(new ByteArrayInputStream(octets))).hasMessage(code);
  }

  static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}

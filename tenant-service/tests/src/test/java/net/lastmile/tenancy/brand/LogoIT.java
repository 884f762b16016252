package net.lastmile.tenancy.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogoIT {
  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("T12 a logo is the tenant's own, seen by anyone on its host")
  void showsATenantsLogoOnItsHost() throws IOException {
    var north = platform.as(platform.north());
    byte[] image = picture(32, 32);
    var set = north.put("tenant/logo", "image/png", image);
    assertThat(set.status()).as(set.toString()).isEqualTo(200);
    String revision = set.body().get("revision").asText();

    var host = platform.api().get("hosts/north.localhost");
    assertThat(host.body().get("logo").asText()).isEqualTo(revision);
    var shown = platform.api().get("hosts/north.localhost/logo");
    assertThat(shown.contentType()).isEqualTo("image/png");
    assertThat(platform.api().get("hosts/south.localhost").body().get("logo").isNull()).isTrue();
    assertThat(platform.api().get("hosts/south.localhost/logo").status()).isEqualTo(404);

    var refused = north.put("tenant/logo", "image/png", new byte[] {1, 2, 3});
    assertThat(refused.body().get("code").asText()).isEqualTo("logo.no-picture");
    assertThat(north.delete("tenant/logo").status()).isEqualTo(204);
    assertThat(platform.api().get("hosts/north.localhost/logo").status()).isEqualTo(404);
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}

package net.lastmile.ops.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path home;

  @Test
  void generatesEachSecretOnceForItsOwnerAlone() throws Exception {
    Secrets secrets = new Secrets(new Layout(home, home));

    String password = secrets.password("a");
    assertThat(password).hasSize(24).matches("[A-Za-z0-9]+");
    assertThat(secrets.password("a")).isEqualTo(password);
    assertThat(secrets.password("b")).isNotEqualTo(password);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.passwordFile("a"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.directory())))
        .isEqualTo("rwx------");
  }

  @Test
  void makesKeysOf256Bits() {
    Path key = new Secrets(new Layout(home, home)).keyFile("master-key");
    assertThat(Base64.getDecoder().decode(PrivateFile.read(key))).hasSize(32);
  }
}

package net.lastmile.edge.session.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import net.lastmile.edge.session.index.NasOfTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldSilentTest {
  private static final NasOfTenant ISPS = new NasOfTenant(UUID.randomUUID(), UUID.randomUUID());
  private static final NasOfTenant OTHERS = new NasOfTenant(UUID.randomUUID(), ISPS.nasId());

  @TempDir Path directory;

  @Test
  void outlivesTheProcess() {
    ToldSilent told = new ToldSilent(file());
    assertThat(told.all()).isEmpty();
    told.add(ISPS);
    told.add(OTHERS);
    assertThat(new ToldSilent(file()).all()).containsExactlyInAnyOrder(ISPS, OTHERS);
    told.remove(ISPS);
    assertThat(new ToldSilent(file()).all()).containsExactly(OTHERS);
  }

  @Test
  void whatIsUnreadableIsPassedOver() throws IOException {
    new ToldSilent(file()).add(ISPS);
    Files.writeString(file(), "half a line\n12 34\n\n", StandardOpenOption.APPEND);
    assertThat(new ToldSilent(file()).all()).containsExactly(ISPS);
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(new ToldSilent(file()).all()).isEmpty();
  }

  private Path file() {
    return directory.resolve("silent-nas");
  }
}

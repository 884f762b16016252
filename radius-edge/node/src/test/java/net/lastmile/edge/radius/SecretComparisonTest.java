package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The time to compare authenticators, passwords and keys does not show where they differ. */
class SecretComparisonTest {
  /** The packages in which secrets are compared. */
  private static final List<String> PACKAGES =
      List.of("access", "coa", "eap", "management", "radius", "radsec", "receive");

  private static final Set<String> EARLY_OUT = Set.of("equals", "mismatch", "compare");
  private static final Set<String> OF =
      Set.of("java/util/Arrays", "java/nio/ByteBuffer", "io/netty/buffer/ByteBufUtil");

  @Test
  @DisplayName("R9 no comparison that ends at the first difference, but of what is no secret")
  void secretsAreComparedInConstantTime() throws IOException, URISyntaxException {
    Set<String> found = new TreeSet<>();
    Path classes =
        Path.of(ConstantTime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.walk(classes.resolve("net/lastmile/edge/" + name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          addEarlyOuts(ClassFile.of().parse(file), found);
        }
      }
    }
    // These compare a proven username, and an order's attributes.
    assertThat(found).isSubsetOf("EapDesk", "Orders");
  }

  private static void addEarlyOuts(ClassModel type, Set<String> found) {
    String name = type.thisClass().asInternalName();
    for (var method : type.methods()) {
      method.code().stream()
          .flatMap(code -> code.elementStream())
          .filter(element -> element instanceof InvokeInstruction call && isEarlyOut(call))
          .forEach(element -> found.add(name.substring(name.lastIndexOf('/') + 1)));
    }
  }

  private static boolean isEarlyOut(InvokeInstruction call) {
    return OF.contains(call.owner().asInternalName())
        && EARLY_OUT.contains(call.name().stringValue());
  }

  @Test
  @DisplayName("R9 octets that differ anywhere are unequal")
  void findsADifferenceAnywhere() {
    byte[] one = new byte[16];
    for (int i = 0; i < one.length; i++) {
      byte[] other = one.clone();
      other[i] = (byte) 0x80;
      assertThat(ConstantTime.equal(one, 0, other, 0, one.length)).as("at %d", i).isFalse();
    }
    assertThat(ConstantTime.equal(one, 0, one.clone(), 0, one.length)).isTrue();
  }
}

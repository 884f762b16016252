package net.lastmile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of permissions beside the endpoints that ask for them. */
class PermissionsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("net.lastmile");

  private static Stream<Method> endpoints() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .map(type -> type.reflect())
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Gate.class));
  }

  private static Set<Permission> gated(Predicate<Method> which) {
    return endpoints()
        .filter(which)
        .flatMap(method -> Stream.of(method.getAnnotation(Gate.class).permission()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  /** Those that code asks for besides the gates. */
  private static Set<Permission> asked() {
    return CLASSES.get("net.lastmile.staff.GrantRule").getFieldAccessesFromSelf().stream()
        .map(JavaFieldAccess::getTarget)
        .filter(field -> field.getRawType().isEquivalentTo(Permission.class))
        .map(field -> Permission.valueOf(field.getName()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  @Test
  @DisplayName("I4 the catalogue has about 220 permissions, named by their area")
  void isACatalogue() {
    assertThat(Permission.values()).hasSizeBetween(200, 260);
    assertThat(Permission.values())
        .allMatch(permission -> permission.name().startsWith(permission.area() + "_"))
        .allMatch(permission -> permission.code().matches("[a-z_]+\\.[a-z_]+"))
        .allMatch(permission -> permission.description().endsWith("."));
    assertThat(Permission.SUBSCRIBERS_RESET_MAC.code()).isEqualTo("subscribers.reset_mac");
  }

  @Test
  @DisplayName("I4 a permission is enforced by an endpoint, or says what it waits for")
  void isEnforcedOrWaits() {
    Set<Permission> enforced = gated(_ -> true);
    enforced.addAll(asked());
    for (Permission permission : Permission.values()) {
      assertThat(permission.waitsFor().isEmpty())
          .as(permission.name())
          .isEqualTo(enforced.contains(permission));
    }
  }

  @Test
  @DisplayName("I1 what changes something asks for a permission that no read-only log-in is given")
  void readersChangeNothing() {
    assertThat(gated(method -> !method.isAnnotationPresent(GET.class)))
        .isNotEmpty()
        .noneMatch(Permission::reads);
  }
}

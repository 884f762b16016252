package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.StaffKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
  private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

  @Test
  @DisplayName("I2 admins may do everything, whatever group they have")
  void admins() {
    assertThat(Kind.ADMIN.granted(Set.of())).containsExactlyElementsOf(ALL);
  }

  @ParameterizedTest
  @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("I3 nobody else may do anything without a group")
  void withoutAGroup(Kind kind) {
    assertThat(kind.granted(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPPORT", "COLLECTOR", "READ_ONLY"})
  @DisplayName("I5 a group gives what it names, and never more than the kind may be given")
  void kindAndPermission(Kind kind) {
    assertThat(kind.granted(Set.of(Permission.SUBSCRIBERS_VIEW)))
        .containsExactly(Permission.SUBSCRIBERS_VIEW);
    assertThat(kind.granted(ALL))
        .contains(Permission.SUBSCRIBERS_VIEW, Permission.SUBSCRIBERS_EXPORT)
        .doesNotContain(
            Permission.SETTINGS_EDIT,
            Permission.PERMISSIONS_EDIT,
            Permission.BACKUPS_RESTORE,
            Permission.ACCOUNT_CLOSE);
  }

  @Test
  @DisplayName("I1 a read-only log-in changes nothing and sees no secret, whatever its group gives")
  void readers() {
    assertThat(Kind.READ_ONLY.granted(ALL))
        .contains(Permission.AUDIT_VIEW, Permission.SETTINGS_VIEW)
        .doesNotContain(Permission.SUBSCRIBERS_SHOW_PASSWORD, Permission.PREPAID_SHOW_CODE)
        .allMatch(Permission::reads);
  }

  @Test
  @DisplayName("I6 N2 a reseller may be given sight of plans and routers, and may nothing yet")
  void resellers() {
    assertThat(Kind.RESELLER.granted(ALL)).isEmpty();
    assertThat(Permission.of(StaffKind.RESELLER))
        .contains(Permission.SERVICES_VIEW, Permission.NAS_VIEW, Permission.SUBSCRIBERS_RENEW)
        .doesNotContain(Permission.SERVICES_EDIT, Permission.NAS_EDIT, Permission.AUDIT_VIEW);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBSCRIBER", "OPERATOR", "EDGE"})
  @DisplayName("I5 who is no staff of a tenant is given nothing in it")
  void strangers(Kind kind) {
    assertThat(kind.granted(ALL)).isEmpty();
  }
}

package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.api.staff.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
  @Test
  @DisplayName("I2 admins may do everything, read-only log-ins see everything")
  void adminsAndReaders() {
    assertThat(Kind.ADMIN.permissions()).containsExactly(Permission.values());
    assertThat(Kind.READ_ONLY.permissions())
        .contains(Permission.AUDIT_VIEW, Permission.SETTINGS_VIEW, Permission.SUBSCRIBERS_EXPORT)
        .allMatch(Permission::reads);
  }

  @Test
  @DisplayName("P1 support helps subscribers and a collector looks them up")
  void supportAndCollectors() {
    assertThat(Kind.SUPPORT.permissions())
        .contains(
            Permission.SUBSCRIBERS_EDIT,
            Permission.SUBSCRIBERS_RESET_MAC,
            Permission.SESSIONS_DISCONNECT)
        .doesNotContain(
            Permission.SUBSCRIBERS_DELETE, Permission.SUBSCRIBERS_EXPORT, Permission.NAS_EDIT);
    assertThat(Kind.COLLECTOR.permissions())
        .contains(Permission.SUBSCRIBERS_VIEW)
        .allMatch(Permission::reads);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPPORT", "COLLECTOR", "RESELLER", "SUBSCRIBER", "OPERATOR", "EDGE"})
  @DisplayName("I5 staff, settings, audit and vendors are for others")
  void nothingOfTheOffice(Kind kind) {
    assertThat(kind.permissions())
        .doesNotContain(
            Permission.STAFF_VIEW,
            Permission.STAFF_CREATE,
            Permission.STAFF_EDIT,
            Permission.SETTINGS_VIEW,
            Permission.SETTINGS_EDIT,
            Permission.AUDIT_VIEW,
            Permission.VENDORS_EDIT);
  }
}

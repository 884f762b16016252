package net.lastmile.tenancy.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.signup.StepName;
import net.lastmile.api.signup.StepStatus;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.secrets.MasterKey;

/** Stores how far each tenant's provisioning is, in schema {@code platform}. */
@ApplicationScoped
@Transactional
public class ProvisioningRecord {
  private static final String BEGIN =
      """
      insert into platform.provisioning
        (tenant_id, admin_username, admin_name, admin_email, admin_credential, must_change_password)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      """;
  private static final String NOTE =
      """
      insert into platform.provisioning_step (tenant_id, name, status, detail)
      values (?1, ?2, ?3, cast(?4 as text))
      on conflict (tenant_id, name)
      do update set status = excluded.status, detail = excluded.detail
      """;
  private static final String STEPS =
      "select name, status, detail from platform.provisioning_step where tenant_id = ?1";
  private static final String ADMIN =
      """
      select admin_username, admin_name, admin_email, admin_credential, must_change_password
      from platform.provisioning where tenant_id = ?1 and admin_credential is not null
      """;
  private static final String CONTACT =
      "select admin_name, admin_email from platform.provisioning where tenant_id = ?1 for update";
  private static final String CORRECT =
      """
      update platform.provisioning set admin_name = ?2, admin_email = ?3
      where tenant_id = ?1 and admin_credential is not null
      """;
  private static final String REOPEN =
      "delete from platform.provisioning_step where tenant_id = ?1 and status = 'FAILED'";
  private static final String FORGET =
      "update platform.provisioning set admin_credential = null where tenant_id = ?1";

  @Inject private Sql sql;
  @Inject private MasterKey master;

  /**
   * @param detail why it failed, for people, else null
   */
  record StepState(StepStatus status, String detail) {}

  void begin(UUID tenant, FirstAdmin admin) {
    byte[] credential = admin.credential().getBytes(StandardCharsets.UTF_8);
    sql.update(
        BEGIN,
        tenant,
        admin.username(),
        admin.fullName(),
        admin.email(),
        master.seal(credential, purpose(tenant)),
        admin.mustChangePassword());
  }

  void note(UUID tenant, StepName step, StepStatus status, String detail) {
    sql.update(NOTE, tenant, step.name(), status.name(), detail);
  }

  Map<StepName, StepState> steps(UUID tenant) {
    return sql.query(STEPS, tenant)
        .map(
            row -> row.constant(StepName.class, 1),
            row -> new StepState(row.constant(StepStatus.class, 2), row.text(3)));
  }

  /** The first admin, until the log-in is created. */
  public Optional<FirstAdmin> admin(UUID tenant) {
    return sql.query(ADMIN, tenant)
        .first(
            row ->
                new FirstAdmin(
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    new String(master.open(row.octets(4), purpose(tenant)), StandardCharsets.UTF_8),
                    row.flag(5)));
  }

  /**
   * The first admin's details, before or after the log-in is created; locked until the transaction
   * ends.
   */
  Optional<AdminContact> contact(UUID tenant) {
    return sql.query(CONTACT, tenant).first(row -> new AdminContact(row.text(1), row.text(2)));
  }

  /**
   * Corrects the first admin's details.
   *
   * @return false if the log-in has been created
   */
  boolean correct(UUID tenant, AdminContact to) {
    return sql.update(CORRECT, tenant, to.adminName(), to.email()) == 1;
  }

  /** Marks failed steps to be done again. */
  void reopen(UUID tenant) {
    sql.update(REOPEN, tenant);
  }

  /** Deletes the first admin's credential: the log-in has it now. */
  public void forgetCredential(UUID tenant) {
    sql.update(FORGET, tenant);
  }

  private static String purpose(UUID tenant) {
    return "first-admin/" + tenant;
  }
}

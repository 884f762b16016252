package net.lastmile.tenancy.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  @PersistenceContext private EntityManager entities;
  @Inject private MasterKey master;

  /** The state of a step. */
  public enum StepStatus {
    PENDING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * @param detail why it failed, for people, else null
   */
  record StepState(StepStatus status, String detail) {}

  void begin(UUID tenant, FirstAdmin admin) {
    byte[] credential = admin.credential().getBytes(StandardCharsets.UTF_8);
    entities
        .createNativeQuery(BEGIN)
        .setParameter(1, tenant)
        .setParameter(2, admin.username())
        .setParameter(3, admin.fullName())
        .setParameter(4, admin.email())
        .setParameter(5, master.seal(credential, purpose(tenant)))
        .setParameter(6, admin.mustChangePassword())
        .executeUpdate();
  }

  void note(UUID tenant, StepName step, StepStatus status, String detail) {
    entities
        .createNativeQuery(NOTE)
        .setParameter(1, tenant)
        .setParameter(2, step.name())
        .setParameter(3, status.name())
        .setParameter(4, detail)
        .executeUpdate();
  }

  Map<StepName, StepState> steps(UUID tenant) {
    List<?> rows = entities.createNativeQuery(STEPS).setParameter(1, tenant).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> StepName.valueOf((String) row[0]),
                row -> new StepState(StepStatus.valueOf((String) row[1]), (String) row[2])));
  }

  /** The first admin, until the log-in is created. */
  public Optional<FirstAdmin> admin(UUID tenant) {
    List<?> rows = entities.createNativeQuery(ADMIN).setParameter(1, tenant).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .findFirst()
        .map(
            row ->
                new FirstAdmin(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    new String(
                        master.open((byte[]) row[3], purpose(tenant)), StandardCharsets.UTF_8),
                    (Boolean) row[4]));
  }

  /**
   * The first admin's details, before or after the log-in is created; locked until the transaction
   * ends.
   */
  Optional<AdminContact> contact(UUID tenant) {
    List<?> rows = entities.createNativeQuery(CONTACT).setParameter(1, tenant).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .findFirst()
        .map(row -> new AdminContact((String) row[0], (String) row[1]));
  }

  /**
   * Corrects the first admin's details.
   *
   * @return false if the log-in has been created
   */
  boolean correct(UUID tenant, AdminContact to) {
    return entities
            .createNativeQuery(CORRECT)
            .setParameter(1, tenant)
            .setParameter(2, to.adminName())
            .setParameter(3, to.email())
            .executeUpdate()
        == 1;
  }

  /** Marks failed steps to be done again. */
  void reopen(UUID tenant) {
    entities.createNativeQuery(REOPEN).setParameter(1, tenant).executeUpdate();
  }

  /** Deletes the first admin's credential: the log-in has it now. */
  public void forgetCredential(UUID tenant) {
    entities.createNativeQuery(FORGET).setParameter(1, tenant).executeUpdate();
  }

  private static String purpose(UUID tenant) {
    return "first-admin/" + tenant;
  }
}

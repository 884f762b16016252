package net.lastmile.tenancy.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.api.signup.ProvisioningStatus;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.StepName;
import net.lastmile.api.signup.StepStatus;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.problem.ProblemKind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.NewTenant;
import net.lastmile.tenancy.TenantError;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.provisioning.ProvisioningRecord.StepState;

/** Provisions tenants step by step; each finished step is recorded and not done twice. */
@ApplicationScoped
public class Provisioning {
  private static final Logger LOG = System.getLogger(Provisioning.class.getName());
  private static final String FAILED = "This step failed; it will be tried again.";
  private static final String REFUSED = "This step was refused and is not tried again: ";
  private static final StepState PENDING = new StepState(StepStatus.PENDING, null);

  @Inject private TenantRegistry tenants;
  @Inject private ProvisioningRecord record;
  @Inject @Any private Instance<ProvisioningStep> steps;
  @Inject private Jobs jobs;
  @Inject private PlatformConfig config;

  /**
   * Accepts a tenant to provision; its steps begin after the caller's transaction has committed.
   *
   * @throws net.lastmile.platform.problem.ProblemException if the slug is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProvisioningView begin(NewTenant request, FirstAdmin admin) {
    KnownTenant tenant = tenants.add(request, config.region().name());
    record.begin(tenant.id(), admin);
    jobs.schedule(ProvisioningJob.instance(tenant.id()));
    return view(tenant.id());
  }

  /** The first admin's details, before or after the log-in is created. */
  @Transactional(Transactional.TxType.MANDATORY)
  public AdminContact contact(UUID id) {
    return record.contact(id).orElseThrow(TenantError.NOT_FOUND::asException);
  }

  /**
   * Resumes at a step that was refused, with this name and address for the first admin; does
   * nothing if the log-in was already created with them.
   *
   * @throws net.lastmile.platform.problem.ProblemException if it was created with others
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void goOnWith(UUID id, AdminContact admin) {
    if (record.correct(id, admin)) {
      record.reopen(id);
      jobs.schedule(ProvisioningJob.instance(id));
    } else if (!contact(id).equals(admin)) {
      throw TenantError.ADMIN_MADE.asException();
    }
  }

  /**
   * Resumes a tenant's provisioning where it stopped, to the end or to the first step that fails.
   * The tables are migrated each time: a newer release may have started in between, and at start it
   * migrates only active tenants.
   */
  void resume(UUID id) {
    KnownTenant tenant = tenants.require(id);
    Map<StepName, StepState> done = record.steps(id);
    for (StepName name : StepName.values()) {
      if (name == StepName.DATABASE
          || done.getOrDefault(name, PENDING).status() != StepStatus.DONE) {
        run(name, tenant);
      }
    }
    tenants.activate(id);
  }

  public ProvisioningView view(UUID id) {
    KnownTenant tenant = tenants.require(id);
    Map<StepName, StepState> states = record.steps(id);
    boolean failed = states.values().stream().anyMatch(s -> s.status() == StepStatus.FAILED);
    ProvisioningStatus status =
        tenant.isActive()
            ? ProvisioningStatus.ACTIVE
            : failed ? ProvisioningStatus.FAILED : ProvisioningStatus.PROVISIONING;
    return new ProvisioningView(
        id,
        tenant.slug(),
        status,
        Stream.of(StepName.values())
            .map(name -> step(name, states.getOrDefault(name, PENDING)))
            .toList(),
        tenant.isActive() ? config.panelUrl(tenant.slug()).toString() : null);
  }

  private void run(StepName name, KnownTenant tenant) {
    record.note(tenant.id(), name, StepStatus.RUNNING, null);
    try {
      steps.stream().filter(step -> step.name() == name).forEach(step -> step.run(tenant));
    } catch (RuntimeException e) {
      record.note(tenant.id(), name, StepStatus.FAILED, refusal(e).orElse(FAILED));
      throw e;
    }
    record.note(tenant.id(), name, StepStatus.DONE, null);
    LOG.log(Level.INFO, "tenant {0}: {1} is done", tenant.slug(), name);
  }

  /** Why a step failed, if its input was the reason, so that a repetition cannot succeed. */
  static Optional<String> refusal(Throwable failure) {
    return failure instanceof ProblemException problem
            && problem.error().kind() == ProblemKind.INVALID
        ? Optional.of(REFUSED + problem.error().title())
        : Optional.empty();
  }

  private static ProvisioningView.Step step(StepName name, StepState state) {
    return new ProvisioningView.Step(name, state.status(), state.detail());
  }
}

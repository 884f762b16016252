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
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.problem.ProblemKind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.NewTenant;
import net.lastmile.tenancy.TenantError;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.provisioning.ProvisioningRecord.StepState;
import net.lastmile.tenancy.provisioning.ProvisioningRecord.StepStatus;

/** Makes tenants, step by step; each step is noted, and what was noted is not done twice. */
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
   * Takes a tenant to be; its steps begin when the caller's transaction has committed.
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

  /** As whom a tenant's first admin is made, or was. */
  @Transactional(Transactional.TxType.MANDATORY)
  public AdminContact contact(UUID id) {
    return record.contact(id).orElseThrow(TenantError.NOT_FOUND::asException);
  }

  /**
   * Goes on where a step was refused, with a first admin of this name and address; nothing happens
   * once the log-in is made so.
   *
   * @throws net.lastmile.platform.problem.ProblemException if it is made otherwise
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
   * Goes on with a tenant where it stopped, to the end or to the first step that fails. Its tables
   * are gone over each time: a newer release may have met it half-made, and migrates only what is
   * active when it starts.
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
    String status = tenant.isActive() ? "ACTIVE" : failed ? "FAILED" : "PROVISIONING";
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

  /** Why a step failed if it was for what it was given, so that the same again cannot succeed. */
  static Optional<String> refusal(Throwable failure) {
    return failure instanceof ProblemException problem
            && problem.error().kind() == ProblemKind.INVALID
        ? Optional.of(REFUSED + problem.error().title())
        : Optional.empty();
  }

  private static ProvisioningView.Step step(StepName name, StepState state) {
    return new ProvisioningView.Step(name.name(), state.status().name(), state.detail());
  }
}

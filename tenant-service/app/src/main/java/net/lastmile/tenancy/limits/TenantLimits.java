package net.lastmile.tenancy.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.problem.FieldErrors;

/** A tenant's limits, and who set them. */
@ApplicationScoped
@Transactional
public class TenantLimits {
  private static final String FIELD = "limits";

  @Inject private LimitTable table;
  @Inject private TenantTally tally;
  @Inject private TenantContext context;
  @Inject private Audit audit;

  /** The current tenant's limits, and how much of each it uses. */
  public List<LimitView> own() {
    return views(context.require().id(), tally::count);
  }

  /** The limits of a tenant whose tables may not exist yet. */
  public List<LimitView> uncounted(UUID tenant) {
    return views(tenant, _ -> null);
  }

  /** The current tenant's limits by name. */
  public Map<String, Long> values() {
    Map<String, Long> values = new TreeMap<>();
    table.of(context.require().id()).forEach((limit, most) -> values.put(limit.key(), most));
    return values;
  }

  /**
   * Sets limits by name, or restores the default if the value is null; limits not named stay as
   * they are. A tenant keeps what it has beyond a limit. Acts for the platform, outside any tenant.
   *
   * @throws net.lastmile.platform.problem.ProblemException naming each limit that does not exist or
   *     cannot have that value
   */
  public void change(TenantRef tenant, Map<String, Long> changes) {
    Map<TenantLimit, Long> wanted = checked(changes);
    table.lock(tenant.id());
    Map<TenantLimit, Long> before = table.of(tenant.id());
    wanted.forEach((limit, most) -> table.put(tenant.id(), limit, most));
    Map<TenantLimit, Long> after = table.of(tenant.id());
    FieldChanges differences = FieldChanges.none();
    after.forEach((limit, most) -> differences.field(field(limit.key()), before.get(limit), most));
    if (!differences.isEmpty()) {
      audit.record(AuditAction.UPDATE, "tenant", tenant.id(), tenant.slug(), differences);
    }
  }

  private static Map<TenantLimit, Long> checked(Map<String, Long> changes) {
    FieldErrors errors = new FieldErrors().required(FIELD, changes);
    errors.throwIfAny();
    Map<TenantLimit, Long> wanted = new EnumMap<>(TenantLimit.class);
    changes.forEach(
        (key, most) ->
            TenantLimit.of(key)
                .ifPresentOrElse(
                    limit -> {
                      errors.range(field(key), most, 0, limit.ceiling());
                      wanted.put(limit, most);
                    },
                    () -> errors.add(field(key), "unknown", "There is no such limit.")));
    errors.throwIfAny();
    return wanted;
  }

  private List<LimitView> views(UUID tenant, Function<TenantLimit, Long> use) {
    Map<TenantLimit, Long> values = table.of(tenant);
    return Stream.of(TenantLimit.values())
        .map(
            limit ->
                new LimitView(limit.key(), values.get(limit), limit.byDefault(), use.apply(limit)))
        .toList();
  }

  private static String field(String key) {
    return FIELD + "." + key;
  }
}

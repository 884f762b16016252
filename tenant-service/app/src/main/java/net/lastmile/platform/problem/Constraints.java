package net.lastmile.platform.problem;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.lastmile.platform.persistence.Violations;

/**
 * The errors that a feature's constraints stand for; constraints are named as in the migrations.
 *
 * <pre>{@code
 * new Constraints().is("plan_name", PlanError.NAME_TAKEN, "name").flush(entities);
 * }</pre>
 */
public final class Constraints {
  private final Map<String, Supplier<ProblemException>> errors = new HashMap<>();

  /**
   * @param field of the request that broke it
   */
  public Constraints is(String constraint, ErrorCode error, String field) {
    errors.put(constraint, () -> error.on(field));
    return this;
  }

  /** A constraint that no field is to blame for. */
  public Constraints is(String constraint, ErrorCode error) {
    errors.put(constraint, error::asException);
    return this;
  }

  /**
   * Writes what has changed, so that a broken constraint shows here.
   *
   * @throws ProblemException for one of these constraints
   */
  public void flush(EntityManager entities) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      Supplier<ProblemException> error = errors.get(Violations.constraint(e).orElse(""));
      throw error == null ? e : error.get();
    }
  }
}

package net.lastmile.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.lastmile.platform.persistence.AfterCommit;
import net.lastmile.platform.persistence.PlatformPool;

/** Runs {@link Job}s; they are kept in PostgreSQL, and any node may carry them out. */
@ApplicationScoped
public class Jobs {
  private static final String TABLE = "platform.scheduled_task";

  /** A job spends most of its time waiting for others, Keycloak above all. */
  private static final int THREADS = 8;

  /** How late a job that falls due is noticed; one that is scheduled for now wakes its node. */
  private static final Duration POLLING = Duration.ofSeconds(5);

  /** Each node looks this often for dead ones, also while nothing happens. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /**
   * A node that misses this many heartbeats is considered dead, and its jobs are taken over; the
   * library takes no fewer.
   */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

  @Resource(lookup = PlatformPool.NAME)
  private DataSource pool;

  @Resource private ManagedExecutorService executor;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private Instance<Job> jobs;
  @Inject private JobScope scope;
  @Inject private Clock clock;

  private Scheduler scheduler;

  /** Starts looking for due jobs; called once, when the schema is ready. */
  public synchronized void start() {
    // The scheduler starts recurring tasks itself; they must not be named twice.
    Map<Boolean, List<Task<?>>> tasks =
        jobs.stream()
            .<Task<?>>map(Job::task)
            .collect(Collectors.partitioningBy(RecurringTask.class::isInstance));
    List<RecurringTask<?>> recurring =
        tasks.get(true).stream().<RecurringTask<?>>map(task -> (RecurringTask<?>) task).toList();
    scheduler =
        Scheduler.create(pool, tasks.get(false))
            .startTasks(recurring)
            .tableName(TABLE)
            .threads(THREADS)
            .executorService(executor)
            .addExecutionInterceptor(scope)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN_WAIT)
            .build();
    scheduler.start();
  }

  /**
   * Runs a job as soon as the caller's transaction commits; an instance is scheduled only once at a
   * time.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void schedule(TaskInstance<?> instance) {
    scheduler.scheduleIfNotExists(instance, clock.instant());
    AfterCommit.once(transactions, Jobs.class, scheduler::triggerCheckForDueExecutions);
  }

  @PreDestroy
  synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}

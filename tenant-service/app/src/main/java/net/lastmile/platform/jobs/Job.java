package net.lastmile.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;

/**
 * Durable work: a bean that says how one db-scheduler task is carried out. A task may run twice (if
 * a node dies after the work and before recording it), so running it twice must do no harm.
 */
public interface Job {
  Task<?> task();
}

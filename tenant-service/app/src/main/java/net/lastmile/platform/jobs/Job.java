package net.lastmile.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;

/**
 * Durable work: a bean that says how one db-scheduler task is carried out. A task may run twice (a
 * node died after its work and before its note of it), so what it does must bear that.
 */
public interface Job {
  Task<?> task();
}

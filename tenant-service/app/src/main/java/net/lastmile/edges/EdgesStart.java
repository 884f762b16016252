package net.lastmile.edges;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Starts the feed once the schema is ready. */
@ApplicationScoped
class EdgesStart {
  /** Later than the migrations, whose observer has the default priority. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  @Inject private Regions regions;
  @Inject private Sequencer sequencer;

  void start(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event) {
    regions.register();
    sequencer.start();
  }
}

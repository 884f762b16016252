package net.lastmile.edges;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Starts the feed once the schema is there. */
@ApplicationScoped
class EdgesStart {
  /** After the migrations, which run where observers without a priority do. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  @Inject private Regions regions;
  @Inject private Sequencer sequencer;

  void start(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event) {
    regions.register();
    sequencer.start();
  }
}

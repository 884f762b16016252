package net.lastmile.edge.contract.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something an edge's journal holds for the centre. Numbers grow in journal order; every event
 * names its tenant.
 */
public sealed interface EdgeEvent permits AccountingEvent, PostAuthEvent, NasEvent, MacLockEvent {
  /** Position in the edge's journal, from 1. */
  long number();

  UUID tenantId();

  UUID nasId();

  /** When the edge received it, by the edge's clock. */
  Instant at();
}

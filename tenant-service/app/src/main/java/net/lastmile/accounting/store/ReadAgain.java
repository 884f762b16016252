package net.lastmile.accounting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.platform.rest.Json;

/** The result of reading again an event stored as {@link IncomingBatch.Malformed#json}. */
public sealed interface ReadAgain {
  /** It can be stored, if the database takes it. */
  record Readable(EdgeEvent event) implements ReadAgain {}

  /**
   * This release cannot read it, however often it tries.
   *
   * @param why for people
   */
  record Unreadable(String why) implements ReadAgain {}

  static ReadAgain of(String kept, Instant now) {
    try {
      JsonNode json = Json.MAPPER.readTree(kept);
      IncomingBatch.Events found = IncomingBatch.eventsOf(json, now);
      if (!found.events().isEmpty()) {
        return new Readable(found.events().getFirst());
      }
      return new Unreadable(
          found.malformed().isEmpty()
              ? "An earlier release kept it without saying what kind of event it is."
              : "No event can be made of it: " + found.malformed().getFirst().reason() + ".");
    } catch (JsonProcessingException _) {
      return new Unreadable("An earlier release kept it as text that no program reads.");
    }
  }

  /** Why this release cannot read it, or null. */
  default String why() {
    return switch (this) {
      case Readable _ -> null;
      case Unreadable(String why) -> why;
    };
  }
}

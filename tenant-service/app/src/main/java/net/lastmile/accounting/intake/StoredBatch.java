package net.lastmile.accounting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.accounting.store.IncomingBatch.Malformed;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.rest.Json;

/**
 * A batch as the platform stores it, so that it is read back unchanged, malformed events included.
 */
record StoredBatch(
    String node,
    UUID journal,
    List<AccountingEvent> accounting,
    List<PostAuthEvent> postAuth,
    List<NasEvent> nas,
    List<MacLockEvent> macLocks,
    List<Malformed> malformed,
    long upTo) {
  // Routers' texts may contain characters that PostgreSQL's text cannot hold; escaped, they are
  // ASCII.
  private static final ObjectWriter WRITER =
      Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(StoredBatch.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static String write(IncomingBatch batch) {
    try {
      return WRITER.writeValueAsString(
          new StoredBatch(
              batch.node(),
              batch.journal(),
              only(AccountingEvent.class, batch),
              only(PostAuthEvent.class, batch),
              only(NasEvent.class, batch),
              only(MacLockEvent.class, batch),
              batch.malformed(),
              batch.upTo()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static IncomingBatch read(String json) {
    try {
      StoredBatch stored = READER.readValue(json);
      List<EdgeEvent> events = new ArrayList<>();
      Stream.of(stored.accounting, stored.postAuth, stored.nas, stored.macLocks)
          .forEach(events::addAll);
      events.sort(Comparator.comparingLong(EdgeEvent::number));
      return new IncomingBatch(
          stored.node, stored.journal, List.copyOf(events), stored.malformed, stored.upTo);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <E extends EdgeEvent> List<E> only(Class<E> type, IncomingBatch batch) {
    return batch.events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}

package net.lastmile.accounting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingLimits;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.rest.Json;

/**
 * A batch read event by event, so that one unreadable event does not affect the others.
 *
 * @param events the readable ones, by number
 * @param malformed the others, kept whole
 * @param upTo the highest number in it
 */
public record IncomingBatch(
    String node, UUID journal, List<EdgeEvent> events, List<Malformed> malformed, long upTo) {
  // An edge may be newer than this platform and send more fields.
  private static final ObjectReader READER =
      Json.MAPPER
          .reader()
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

  private static final List<String> LISTS = List.of("accounting", "postAuth", "nas", "macLocks");

  private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");

  /** An event that cannot be read or whose content is impossible. */
  public record Malformed(long number, UUID tenantId, String reason, String json) {
    /** Whether it names its tenant and its place in the journal. */
    public boolean hasOwner() {
      return number > 0 && tenantId != null;
    }

    public static Malformed refused(EdgeEvent event, String reason) {
      JsonNode json = Json.MAPPER.valueToTree(event);
      return new Malformed(event.number(), event.tenantId(), reason, listed(listOf(event), json));
    }
  }

  /**
   * @throws net.lastmile.platform.problem.ProblemException if it is not a batch at all, or too
   *     large
   */
  public static IncomingBatch of(JsonNode json, Instant now) {
    String node = json.path("node").asText();
    UUID journal = uuid(json.path("journal"));
    int size = LISTS.stream().mapToInt(list -> json.path(list).size()).sum();
    if (node.isEmpty() || journal == null || size > EventBatch.MAX_EVENTS) {
      throw RequestError.MALFORMED.asException();
    }
    Events found = eventsOf(json, now);
    found.events().sort(Comparator.comparingLong(EdgeEvent::number));
    IncomingBatch batch =
        new IncomingBatch(
            node, journal, List.copyOf(found.events()), List.copyOf(found.malformed()), 0);
    return new IncomingBatch(node, journal, batch.events(), batch.malformed(), batch.highest());
  }

  private static void read(
      JsonNode batch, Instant now, List<EdgeEvent> events, List<Malformed> malformed) {
    for (String list : LISTS) {
      batch.path(list).forEach(json -> read(json, list, now, events, malformed));
    }
  }

  /** The events read from a batch. */
  record Events(List<EdgeEvent> events, List<Malformed> malformed) {}

  /** Reads anything that has a batch's lists, whoever sent it. */
  static Events eventsOf(JsonNode json, Instant now) {
    Events found = new Events(new ArrayList<>(), new ArrayList<>());
    read(json, now, found.events(), found.malformed());
    return found;
  }

  /** An event inside the batch's list it came from; the list's name tells how to read the event. */
  private static String listed(String list, JsonNode event) {
    return Json.MAPPER
        .createObjectNode()
        .set(list, Json.MAPPER.createArrayNode().add(event))
        .toString();
  }

  private static String listOf(EdgeEvent event) {
    return switch (event) {
      case AccountingEvent _ -> "accounting";
      case PostAuthEvent _ -> "postAuth";
      case NasEvent _ -> "nas";
      case MacLockEvent _ -> "macLocks";
    };
  }

  private static Class<? extends EdgeEvent> typeOf(String list) {
    return switch (list) {
      case "accounting" -> AccountingEvent.class;
      case "postAuth" -> PostAuthEvent.class;
      case "nas" -> NasEvent.class;
      case "macLocks" -> MacLockEvent.class;
      default -> throw new IllegalArgumentException(list);
    };
  }

  /** The same batch with only these events. */
  public IncomingBatch only(List<EdgeEvent> someEvents, List<Malformed> someMalformed) {
    return new IncomingBatch(node, journal, someEvents, someMalformed, upTo);
  }

  /** The events after a number. */
  public IncomingBatch after(long number) {
    return only(
        events.stream().filter(event -> event.number() > number).toList(),
        malformed.stream().filter(event -> event.number() > number).toList());
  }

  public int size() {
    return events.size() + malformed.size();
  }

  /** The highest event number; 0 if there are no events. */
  public long highest() {
    return LongStream.concat(
            events.stream().mapToLong(EdgeEvent::number),
            malformed.stream().mapToLong(Malformed::number))
        .max()
        .orElse(0);
  }

  /** The events of one tenant. */
  public IncomingBatch of(UUID tenant) {
    return only(
        events.stream().filter(event -> event.tenantId().equals(tenant)).toList(),
        malformed.stream().filter(e -> e.hasOwner() && e.tenantId().equals(tenant)).toList());
  }

  private static void read(
      JsonNode json, String list, Instant now, List<EdgeEvent> events, List<Malformed> malformed) {
    String reason;
    try {
      EdgeEvent event = READER.treeToValue(json, typeOf(list));
      reason = fault(event);
      if (reason == null) {
        events.add(judged(event, now));
        return;
      }
    } catch (JsonProcessingException e) {
      reason = e.getOriginalMessage();
    }
    malformed.add(
        new Malformed(
            json.path("number").asLong(), uuid(json.path("tenantId")), reason, listed(list, json)));
  }

  /** Why an event cannot be used, or null. */
  private static String fault(EdgeEvent event) {
    if (event.number() < 1 || event.tenantId() == null || event.nasId() == null) {
      return "no number, tenant or NAS";
    }
    return switch (event) {
      case AccountingEvent accounting -> accounting.type() == null ? "no type" : null;
      case PostAuthEvent login -> login.outcome() == null ? "no outcome" : null;
      case NasEvent learnt -> learnt.kind() == null ? "no kind" : null;
      case MacLockEvent lock -> fault(lock);
    };
  }

  private static String fault(MacLockEvent lock) {
    boolean whole =
        lock.subscriberId() != null && lock.mac() != null && MAC.matcher(lock.mac()).matches();
    return whole ? null : "no subscriber or hardware address";
  }

  /**
   * Without impossible values; a time that an edge's clock cannot have shown is replaced by the
   * time of arrival.
   */
  private static EdgeEvent judged(EdgeEvent event, Instant now) {
    if (event instanceof AccountingEvent accounting) {
      return AccountingLimits.judged(accounting, now);
    }
    if (AccountingLimits.isTime(event.at(), now)) {
      return event;
    }
    return switch (event) {
      case AccountingEvent accounting -> accounting;
      case PostAuthEvent e ->
          new PostAuthEvent(
              e.number(),
              e.tenantId(),
              e.nasId(),
              now,
              e.username(),
              e.outcome(),
              e.callingStationId(),
              e.classToken());
      case NasEvent e -> new NasEvent(e.number(), e.tenantId(), e.nasId(), now, e.kind());
      case MacLockEvent e ->
          new MacLockEvent(
              e.number(), e.tenantId(), e.nasId(), now, e.subscriberId(), e.mac(), e.lockEpoch());
    };
  }

  private static UUID uuid(JsonNode json) {
    try {
      return UUID.fromString(json.asText());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}

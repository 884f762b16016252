package net.lastmile.accounting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.accounting.session.Accounting;
import net.lastmile.accounting.session.EventTables;
import net.lastmile.accounting.session.TrafficMinutes;
import net.lastmile.accounting.store.IncomingBatch.Malformed;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edges.AccessPolicies;
import net.lastmile.edges.JournalParts;
import net.lastmile.network.NasReports;
import net.lastmile.network.Network;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.StorageFault;
import net.lastmile.subscribers.Subscribers;
import net.lastmile.subscribers.cuts.Cuts;

/** Stores one tenant's events as that tenant, one transaction a call. */
@ApplicationScoped
@Transactional
public class TenantEvents {
  private static final Logger LOG = System.getLogger(TenantEvents.class.getName());

  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private Network network;
  @Inject private Subscribers subscribers;
  @Inject private Cuts cuts;
  @Inject private AccessPolicies policies;
  @Inject private Clock clock;

  /**
   * Stores the events not stored yet, counts them and advances the journal's position, or does none
   * of this.
   *
   * @param part its malformed events become dead letters
   * @param settlement other work that belongs to the transaction
   * @throws RuntimeException for whatever reason; {@link StorageFault} tells what is at fault
   */
  public void store(IncomingBatch part, Settlement settlement) {
    JournalTable journals = new JournalTable(sql);
    long stored = journals.lock(part.node(), part.journal());
    IncomingBatch fresh = part.after(stored);
    settlement.in(sql);
    if (fresh.size() == 0) {
      return;
    }
    Set<UUID> reported = store(sql, fresh.events(), policies.current());
    bury(sql, fresh);
    journals.move(part.node(), part.journal(), fresh.highest());
    new JournalParts(sql)
        .settle(
            part.node(),
            part.journal(),
            stored,
            fresh.highest(),
            fresh.events().size(),
            fresh.malformed().size());
    learn(part.events());
    cuts.sessionsReported(reported);
  }

  /** Work to do in the transaction that stores events. */
  public interface Settlement {
    Settlement NONE = _ -> {};

    void in(Sql sql);
  }

  private void bury(Sql sql, IncomingBatch part) {
    if (part.malformed().isEmpty()) {
      return;
    }
    DeadLetterTable letters = new DeadLetterTable(sql);
    for (Malformed event : part.malformed()) {
      letters.bury(part.node(), part.journal(), event, clock.instant());
      LOG.log(
          Level.ERROR,
          "event {0} of {1} is set aside: {2}",
          event.number(),
          part.node(),
          event.reason());
    }
    letters.tell();
  }

  /**
   * Stores an event that was set aside, whatever its place in the journal.
   *
   * @param settlement other work that belongs to the transaction
   */
  public void storeAgain(EdgeEvent event, Settlement settlement) {
    Set<UUID> reported = store(sql, List.of(event), policies.current());
    learn(List.of(event));
    settlement.in(sql);
    cuts.sessionsReported(reported);
  }

  /** Returns the lines whose sessions were reported as live. */
  private static Set<UUID> store(Sql sql, List<EdgeEvent> events, AccessPolicy policy) {
    TrafficMinutes minutes = new TrafficMinutes();
    EventTables tables = new EventTables(sql);
    Accounting accounting = new Accounting(sql, minutes, policy);
    accounting.store(only(AccountingEvent.class, events));
    List<PostAuthEvent> logins = only(PostAuthEvent.class, events);
    logins.forEach(e -> minutes.login(e.at(), e.outcome().accepts()));
    tables.logins(logins, policy);
    tables.traffic(minutes.all());
    NasReports routers = new NasReports(sql);
    routers.seen(lastSeen(events));
    routers.silence(only(NasEvent.class, events));
    routers.secrets(only(NasEvent.class, events));
    return accounting.reportedLines();
  }

  private void learn(List<EdgeEvent> events) {
    List<UUID> signing =
        only(NasEvent.class, events).stream()
            .filter(event -> event.kind() == NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR)
            .map(NasEvent::nasId)
            .distinct()
            .toList();
    List<MacLockEvent> locks = only(MacLockEvent.class, events);
    if (signing.isEmpty() && locks.isEmpty()) {
      return;
    }
    signing.forEach(network::learnMessageAuthenticator);
    locks.forEach(lock -> subscribers.lockMac(lock.subscriberId(), lock.mac(), lock.lockEpoch()));
    // An error must appear here, with its cause, and not at the commit.
    entities.flush();
  }

  private static SortedMap<UUID, Instant> lastSeen(List<EdgeEvent> events) {
    SortedMap<UUID, Instant> seen = new TreeMap<>();
    for (EdgeEvent event : events) {
      if (isFromNas(event)) {
        seen.merge(event.nasId(), event.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return seen;
  }

  /** Some events are the edge's report that it heard nothing. */
  private static boolean isFromNas(EdgeEvent event) {
    return switch (event) {
      case NasEvent nas -> nas.kind() != NasEvent.Kind.SILENT;
      case AccountingEvent accounting -> accounting.type() != AccountingEvent.StatusType.LOST;
      default -> true;
    };
  }

  private static <E extends EdgeEvent> List<E> only(Class<E> type, List<EdgeEvent> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

package net.lastmile.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.EdgeClock;
import net.lastmile.edge.centre.Hello;
import net.lastmile.edge.coa.ApiOrders;
import net.lastmile.edge.coa.CoaDesk;
import net.lastmile.edge.coa.OwnAddresses;
import net.lastmile.edge.coa.UdpCoa;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.feed.AntiEntropy;
import net.lastmile.edge.feed.FeedFollower;
import net.lastmile.edge.journal.Forwarder;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.journal.JournalSettings;
import net.lastmile.edge.journal.RecentAccounting;
import net.lastmile.edge.journal.RefusedEvents;
import net.lastmile.edge.lease.LeaseDesk;
import net.lastmile.edge.management.ControlToken;
import net.lastmile.edge.management.Controls;
import net.lastmile.edge.management.LoginCounts;
import net.lastmile.edge.management.ManagementServer;
import net.lastmile.edge.management.NodeMetrics;
import net.lastmile.edge.management.NodeStatus;
import net.lastmile.edge.management.NodeStatus.CentreState;
import net.lastmile.edge.management.NodeStatus.JournalState;
import net.lastmile.edge.management.RegionSummary;
import net.lastmile.edge.management.SessionSearch;
import net.lastmile.edge.radsec.RadSecLimits;
import net.lastmile.edge.radsec.RadSecServer;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.session.SessionTracker;
import net.lastmile.edge.session.TrackedEvents;
import net.lastmile.edge.session.UsernameRules;
import net.lastmile.edge.session.silence.JournalledSilence;
import net.lastmile.edge.session.silence.PlanIntervals;
import net.lastmile.edge.session.silence.RegionMembership;
import net.lastmile.edge.store.BrokenStore;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.trace.ExchangeText;
import net.lastmile.edge.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node of a region. It serves from what its own disk and the region's other nodes hold; the
 * loops that talk to the centre start last, and nothing waits for them.
 */
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final EdgeSettings settings;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final RegionSummary summary = new RegionSummary();
  private final NodeMetrics metrics = new NodeMetrics();
  private final Traces traces = new Traces();
  private Directory directory;
  private Records records;
  private Journal journal;
  private RefusedEvents refused;
  private SessionTracker tracker;
  private LeaseDesk leases;
  private LoginCounts logins;
  private RadiusServer radius;
  private RadSecServer radsec; // Null if RadSec is not served.
  private CentreClient centre;
  private EdgeClock clock;
  private volatile Hello hello; // Null until the node serves.
  private ManagementServer management;
  private volatile boolean serving;
  private volatile boolean draining;

  private Node(EdgeSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts a node; returns when it serves. A store that cannot be read is set aside; its contents
   * are then restored from the image, the other nodes, the centre and the journal.
   */
  public static Node start(EdgeSettings settings, Clock clock) throws Exception {
    for (int broken = 0; ; broken++) {
      Node node = new Node(settings);
      try {
        node.run(EdgeClock.of(clock));
        return node;
      } catch (BrokenStore e) {
        node.close();
        if (broken == Records.CACHES) {
          throw e;
        }
        LOG.error("a store is broken; it now lies in {} and is made anew", e.setAside(), e);
      } catch (Exception e) {
        node.close();
        throw e;
      }
    }
  }

  private void run(EdgeClock nodeClock) throws Exception {
    clock = nodeClock;
    prepareCentre();
    answerOperators();
    openJournal();
    openRecords();
    trackSessions();
    preparePacketPath();
    boolean early = headStart();
    if (!early) {
      loadRecords();
    }
    recallSessions();
    serve();
    if (early) {
      loadRecords();
    }
    talkToCentre();
  }

  /** Prepares the connection to the centre; sends nothing yet. */
  private void prepareCentre() {
    centre = new CentreClient(settings.centre(), clock);
    centre.whenDated(clock::centreSays);
  }

  /** Serves health, status and metrics; nothing that changes the node before it serves routers. */
  private void answerOperators() throws IOException {
    management =
        opened(
            new ManagementServer(
                settings.management(),
                () -> serving && !draining,
                () -> serving,
                this::status,
                metrics));
    management.start();
  }

  private void openJournal() throws IOException {
    journal =
        opened(
            Journal.open(
                JournalSettings.in(
                    settings.data().resolve("journal"),
                    settings.journalMaxBytes(),
                    settings.accountingFsync())));
    refused = RefusedEvents.in(settings.data().resolve("refused"));
  }

  /** Opens the region's store, and the directory that log-ins are answered from. */
  private void openRecords() throws Exception {
    directory = new Directory(settings.regionKey(), settings.dictionary());
    records =
        opened(
            Records.open(
                settings.data().resolve("store"),
                settings.region(),
                settings.node(),
                settings.cluster()));
    directory.lockIn(records.macLocks());
    directory.askBy(records.neighbours());
  }

  private void trackSessions() throws Exception {
    tracker =
        opened(
            new SessionTracker(
                records.sessions(),
                new UsernameRules(directory),
                new PlanIntervals(directory),
                new JournalledSilence(journal, settings.data().resolve("silent-nas")),
                new RegionMembership(records),
                settings.node(),
                clock));
    leases = opened(new LeaseDesk(records.claims(), tracker.sessions(), settings.node(), clock));
    clock.whenSet(tracker::clockWasSet);
    tracker.whenEnded(leases::ended);
    directory.admitBy(leases.admission());
  }

  /** Prepares what answers packets; opens no socket yet. */
  private void preparePacketPath() throws Exception {
    logins = new LoginCounts(new TrackedEvents(journal, tracker));
    radius =
        opened(
            new RadiusServer(
                directory,
                logins,
                clock,
                settings.listen(),
                settings.portOffset(),
                PacketSettings.forThisMachine(settings.socketCalls()),
                traces));
  }

  /**
   * Fills the sinks with what they held when the node last ran, while the packet path warms up.
   *
   * @return whether that is enough to serve from until the store is loaded
   */
  private boolean headStart() throws IOException {
    CompletableFuture<Boolean> image =
        CompletableFuture.supplyAsync(
            () -> records.headStart(this::toSinks), Thread.ofPlatform().name("head-start")::start);
    radius.warmUp();
    return image.join();
  }

  private void loadRecords() throws Exception {
    records.load();
    records.feedInto(this::toSinks);
    LOG.info("{} holds the region's records up to {}", settings.node(), records.cursor());
  }

  /** Replays recent accounting from the journal, to know the sessions that ended lately. */
  private void recallSessions() throws Exception {
    Instant known = clock.instant().minus(SessionTracker.ENDED_KEPT);
    RecentAccounting.forEach(journal, known, tracker::recall);
  }

  /** Opens the listeners; from here on operators may change the node. */
  private void serve() throws Exception {
    tracker.start();
    leases.start(records::isCoordinator);
    radius.start();
    if (settings.radsec() != null) {
      radsec =
          opened(
              RadSecServer.open(settings.radsec(), directory, radius, RadSecLimits.USUAL, clock));
    }
    serving = true;
    management.serve(
        new Controls(
            ControlToken.in(settings.data()),
            traces,
            new ExchangeText(settings.dictionary()),
            new SessionSearch(tracker.sessions(), directory, summary),
            clock,
            new Draining(),
            () -> refused.playAgain(journal)));
    LOG.info("{} serves {} subscribers", settings.node(), directory.subscribers());
  }

  /** Starts the loops that nothing waits for: changes, events, orders and hellos. */
  private void talkToCentre() throws Exception {
    FeedFollower feed = opened(new FeedFollower(records, centre));
    AntiEntropy antiEntropy = opened(new AntiEntropy(records, centre));
    Forwarder forwarder = opened(new Forwarder(journal, centre, settings.node(), refused));
    hello = opened(new Hello(centre, this::hello));
    RouterAddresses routers = OwnAddresses.with(settings);
    UdpCoa udp = opened(UdpCoa.open(settings.listen(), routers));
    ApiOrders routerApis = opened(new ApiOrders(settings.listen(), routers));
    CoaDesk coa = opened(orders(udp, routerApis));
    new Measures(metrics)
        .service(() -> draining)
        .packets(radius, logins, summary)
        .records(directory, summary, records)
        .sessions(tracker)
        .claims(leases)
        .journal(journal, refused, forwarder, hello)
        .centre(centre, antiEntropy)
        .clock(clock)
        .radsec(radsec)
        .orders(coa)
        .routerApis(routerApis);
    feed.start();
    antiEntropy.start();
    forwarder.start();
    hello.start();
    coa.start();
  }

  /**
   * Orders go over the connection that a router holds open, if there is one, and otherwise by UDP.
   */
  private CoaDesk orders(UdpCoa udp, ApiOrders routerApis) {
    return new CoaDesk(
        settings.node(),
        centre,
        directory,
        tracker.sessions(),
        records::cursor,
        radsec == null ? List.of(udp) : List.of(radsec.orders(), udp),
        routerApis);
  }

  /** Taking the node out of service: it accepts nothing new, and sends the centre what it has. */
  private final class Draining implements Controls.Drain {
    @Override
    public void drain() {
      draining = true;
      radius.drain();
      if (radsec != null) {
        radsec.drain();
      }
      LOG.info("{} is out of service", settings.node());
    }

    @Override
    public void resume() {
      radius.resume();
      if (radsec != null) {
        radsec.resume();
      }
      draining = false;
      LOG.info("{} is in service again", settings.node());
    }
  }

  private void toSinks(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
    directory.apply(kind, tenantId, key, seq, payload);
    summary.apply(kind, tenantId, key, seq, payload);
    leases.apply(kind, tenantId, key, seq, payload);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /** The node's current status. */
  public NodeStatus status() {
    return new NodeStatus(
        settings.node(),
        settings.region(),
        draining,
        records.cursor(),
        records.members(),
        directory.subscribers(),
        summary.nas(),
        summary.listeners(settings.portOffset()),
        new JournalState(
            journal.pending(),
            journal.segmentCount(),
            journal.refusing(),
            journal.dropped(),
            refused.count(),
            journal.totals(),
            hello == null ? null : hello.balance().orElse(null)),
        new CentreState(
            centre.reachable(),
            centre.lastContactAt().map(Instant::toString).orElse(null),
            clock.aheadOfCentre().toSeconds(),
            clock.jumps()),
        radius.counts());
  }

  private EdgeHello hello() {
    return new EdgeHello(
        settings.node(),
        settings.region(),
        Version.current(),
        settings.advertisedAddress(),
        settings.portOffset(),
        records.cursor(),
        journal.pending(),
        journal.refusing(),
        radsec == null ? 0 : radsec.address().getPort(),
        refused.count(),
        clock.aheadOfCentre().toMillis(),
        clock.jumps(),
        journal.totals());
  }

  /** Where health, status and metrics are served. */
  public InetSocketAddress managementAddress() {
    return management.address();
  }

  /** Closes in reverse order: first nothing new is accepted, then what was accepted is stored. */
  @Override
  public void close() {
    serving = false;
    while (!open.isEmpty()) {
      AutoCloseable part = open.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}

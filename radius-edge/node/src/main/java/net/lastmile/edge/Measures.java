package net.lastmile.edge;

import java.util.Map;
import java.util.function.BooleanSupplier;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.EdgeClock;
import net.lastmile.edge.centre.Hello;
import net.lastmile.edge.coa.ApiOrders;
import net.lastmile.edge.coa.CoaDesk;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.feed.AntiEntropy;
import net.lastmile.edge.journal.Forwarder;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.journal.RefusedEvents;
import net.lastmile.edge.lease.LeaseDesk;
import net.lastmile.edge.management.LoginCounts;
import net.lastmile.edge.management.NodeMetrics;
import net.lastmile.edge.management.RegionSummary;
import net.lastmile.edge.radsec.RadSecServer;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.session.SessionTracker;
import net.lastmile.edge.store.Records;

/** The metrics of a node's parts for Prometheus, by subject; each is named in one place only. */
final class Measures {
  private final NodeMetrics metrics;

  Measures(NodeMetrics metrics) {
    this.metrics = metrics;
  }

  Measures packets(RadiusServer radius, LoginCounts logins, RegionSummary summary) {
    metrics
        .counter("packets", "RADIUS packets received, by outcome", "outcome", radius::counts)
        .packetsOfNas(radius::countsByNas, summary)
        .logins(logins, summary)
        .gauge("listeners_wanted", "Tenants whose ports should be open", radius::wantedListeners)
        .gauge("listeners_open", "Tenants whose ports are open", radius::openListeners)
        .gauge("eap_conversations", "EAP conversations that go on", radius::eapConversations)
        .counter("eap_abandoned", "Those that a peer left without an end", radius::eapAbandoned);
    return this;
  }

  Measures records(Directory directory, RegionSummary summary, Records records) {
    metrics
        .gauge("subscribers", "Subscribers held", directory::subscribers)
        .gauge("nas", "NAS held", summary::nas)
        .gauge("feed_cursor", "Seq of the feed up to which the store is", records::cursor)
        .gauge("members", "Live nodes of the region", () -> records.members().size());
    return this;
  }

  Measures sessions(SessionTracker tracker) {
    metrics
        .gauge("sessions", "Sessions up in the region", () -> tracker.sessions().count())
        .counter("sessions_written", "States of sessions told to all nodes", tracker::written)
        .counter("sessions_dropped", "States of sessions without room", tracker::dropped)
        .counter("sessions_refused", "Sessions left out: their NAS has too many", tracker::refused)
        .gauge("nas_silent", "NAS that do not report their sessions", tracker::silentNases);
    return this;
  }

  Measures claims(LeaseDesk leases) {
    metrics
        .gauge("claims", "Addresses and limited sessions held", leases::held)
        .counter("claims_doubted", "Log-ins admitted without the region's word", leases::doubts)
        .counter("claims_freed", "Claims freed as their session was gone", leases::freed)
        .counter("claims_mended", "Claims given back to who uses the address", leases::mended)
        .counter("lease_conflicts", "Findings of an address with two lines", leases::conflicts);
    return this;
  }

  Measures journal(Journal journal, RefusedEvents refused, Forwarder forwarder, Hello hello) {
    metrics
        .gauge("journal_pending", "Entries the centre does not have", journal::pending)
        .gauge(
            "journal_missing",
            "Events delivered that the centre cannot account for, as it last said",
            () -> hello.balance().map(JournalBalance::missing).orElse(0L))
        .gauge("journal_segments", "Journal files on disk", journal::segmentCount)
        .gauge(
            "journal_refusing",
            "1 while accounting cannot be put on disk",
            () -> journal.refusing() ? 1 : 0)
        .counter("notes_dropped", "Log-in outcomes without room in the journal", journal::dropped)
        .gauge("events_refused", "Events whose content the centre refused", refused::count)
        .counter("events_forwarded", "Events the centre has stored", forwarder::sent)
        .counter("entries_unused", "Accounting kept that is of no session", forwarder::unused)
        .counter("entries_unreadable", "Journal entries that hold no event", forwarder::unreadable);
    return this;
  }

  Measures centre(CentreClient centre, AntiEntropy antiEntropy) {
    metrics
        .gauge(
            "centre_reachable", "1 if the last call was answered", () -> centre.reachable() ? 1 : 0)
        .counter("records_mended", "Records mended after a comparison", antiEntropy::mended);
    return this;
  }

  Measures clock(EdgeClock clock) {
    metrics
        .gauge(
            "clock_ahead_milliseconds",
            "How far the node's clock is ahead of the centre's; less than 0: behind",
            () -> clock.aheadOfCentre().toMillis())
        .counter("clock_jumps", "How often the machine's clock was set", clock::jumps);
    return this;
  }

  /**
   * @param radsec null if RadSec is not served
   */
  Measures radsec(RadSecServer radsec) {
    metrics
        .gauge(
            "radsec_connections",
            "Connections of routers over TLS",
            () -> radsec == null ? 0 : radsec.connections())
        .counter(
            "radsec_handshakes_refused",
            "TLS handshakes that failed, by reason",
            "reason",
            () -> radsec == null ? Map.of() : radsec.refusedHandshakes());
    return this;
  }

  Measures orders(CoaDesk coa) {
    metrics
        .counter("coa_requests", "CoA and Disconnect requests sent", coa::requests)
        .counter("coa_jobs", "Orders carried out, by what came of them", "outcome", coa::ends)
        .counter("coa_retransmissions", "Those sent again", coa::retransmissions)
        .counter("coa_answers_refused", "Answers unasked for or forged", coa::refusedAnswers);
    return this;
  }

  Measures routerApis(ApiOrders apis) {
    metrics.counter(
        "router_api_calls", "Calls of routers' own APIs, by result", "outcome", apis::outcomes);
    return this;
  }

  Measures service(BooleanSupplier draining) {
    metrics.gauge(
        "draining",
        "1 while the node is taken out of service",
        () -> draining.getAsBoolean() ? 1 : 0);
    return this;
  }
}

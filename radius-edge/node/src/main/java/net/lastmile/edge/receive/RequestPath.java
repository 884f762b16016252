package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import net.lastmile.edge.access.AccessControl;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.server.EapServer;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.ReplyOctets;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.receive.port.DatagramPort;
import net.lastmile.edge.receive.port.LoopThread;
import net.lastmile.edge.receive.reply.DelayedReplies;
import net.lastmile.edge.receive.reply.DuplicateCache;
import net.lastmile.edge.receive.reply.DurableReplies;
import net.lastmile.edge.receive.reply.LateDecisions;
import net.lastmile.edge.receive.reply.Postponed;
import net.lastmile.edge.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The path of a request through one loop, from top to bottom. Each step either passes the request
 * on or ends it with a {@link PacketCount}.
 */
final class RequestPath {
  private static final Logger LOG = LoggerFactory.getLogger(RequestPath.class);
  private static final long SEEN_EVERY_MILLIS = 60_000;
  private static final long WARN_EVERY_MILLIS = 60_000;

  private final EventSink events;
  private final Clock clock;
  private final PacketCounters counters;
  private final UnknownSources unknownSources;
  private final RadiusPacket request = new RadiusPacket();
  private final PacketDigests digests = new PacketDigests();
  private final ReplyOctets replyOctets = new ReplyOctets();
  private final PacketWriter writer = new PacketWriter(digests, replyOctets);
  private final SignatureCheck signatures;
  private final UnprovenLogins unproven;
  private final AccessControl access;
  private final DuplicateCache duplicates;
  private final DurableReplies durableReplies;
  private final DelayedReplies delayedReplies;
  private final EapServer eap;
  private final LateDecisions lateDecisions;
  private final Postponed postponed;
  private final Traces traces;
  // For counting and tracing the request in progress: its NAS, its reply, and the reason.
  private Nas asking;
  private byte[] replied;
  private AccessOutcome reason;

  /**
   * @param eap processes requests that carry EAP, on threads of its own
   * @param loop runs what comes back from the journal on the thread that calls {@link #received}
   */
  RequestPath(
      Directory directory,
      EventSink events,
      EapServer eap,
      Clock clock,
      LoopThread loop,
      int duplicateSlots,
      PacketCounters counters,
      UnknownSources unknownSources,
      Traces traces) {
    this.events = events;
    this.clock = clock;
    this.counters = counters;
    this.unknownSources = unknownSources;
    this.traces = traces;
    this.signatures = new SignatureCheck(digests, events);
    this.unproven = new UnprovenLogins(events);
    this.access = new AccessControl(directory, events, writer);
    this.duplicates = new DuplicateCache(duplicateSlots, replyOctets);
    this.durableReplies = new DurableReplies(loop, duplicates);
    this.delayedReplies = new DelayedReplies(loop, clock, duplicates);
    this.postponed = new Postponed(loop);
    this.eap = eap;
    this.lateDecisions =
        new LateDecisions(loop, clock, duplicates, delayedReplies, counters, traces);
  }

  /** Where the next datagram goes. */
  byte[] buffer() {
    return request.octets();
  }

  /**
   * Processes the datagram in {@link #buffer}.
   *
   * @param code the only kind of requests that this port serves
   */
  void received(Tenant tenant, int code, DatagramPort port, int length, InetSocketAddress source) {
    received(tenant, null, code, port, length, source);
  }

  /**
   * As the other one.
   *
   * @param known the sender, if it is proven by something other than the source address; else null
   */
  void received(
      Tenant tenant, Nas known, int code, DatagramPort port, int length, InetSocketAddress source) {
    asking = null;
    replied = null;
    reason = null;
    PacketCount outcome = outcome(tenant, known, code, port, length, source);
    if (outcome == null) {
      // It is decided elsewhere, and then counted and traced.
      return;
    }
    counters.add(asking, outcome);
    if (asking != null && traces.any()) {
      boolean read = outcome != PacketCount.OVER_LIMIT && outcome != PacketCount.MALFORMED;
      traces.show(tenant, asking, read ? request : null, outcome, reason, replied, clock.millis());
    }
  }

  private PacketCount outcome(
      Tenant tenant, Nas known, int code, DatagramPort port, int length, InetSocketAddress source) {
    if (!tenant.isActive()) {
      return PacketCount.UNKNOWN_SOURCE;
    }
    Nas nas = known == null ? tenant.nasAt(source.getAddress()) : known;
    if (nas == null) {
      unknownSources.heardOf(tenant, source.getAddress());
      return PacketCount.UNKNOWN_SOURCE;
    }
    asking = nas;
    long nowMillis = clock.millis();
    if (!tenant.admits(nas, nowMillis)) {
      warn(tenant, nas, PacketCount.OVER_LIMIT, nowMillis);
      return PacketCount.OVER_LIMIT;
    }
    if (!request.scan(length)) {
      return PacketCount.MALFORMED;
    }
    boolean status = request.code() == PacketCode.STATUS_SERVER;
    if (request.code() != code && !status) {
      return PacketCount.MALFORMED;
    }
    int earlier =
        status ? DuplicateCache.ABSENT : duplicates.find(port, source, request, nowMillis);
    if (earlier != DuplicateCache.ABSENT) {
      return repeat(port, source, earlier);
    }
    PacketCount flaw = signatures.flaw(tenant, nas, request, code, nowMillis);
    if (flaw != null) {
      warn(tenant, nas, flaw, nowMillis);
      unproven.tell(tenant, nas, request, flaw, nowMillis);
      return flaw;
    }
    if (nas.seenAfter(SEEN_EVERY_MILLIS, nowMillis)) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SEEN);
    }
    if (status) {
      return alive(code, nas, port, source);
    }
    return code == PacketCode.ACCESS_REQUEST
        ? access(tenant, nas, port, source, nowMillis)
        : accounting(tenant, nas, port, source, nowMillis);
  }

  private PacketCount repeat(DatagramPort port, InetSocketAddress source, int known) {
    byte[] reply = duplicates.reply(known);
    if (reply != null) {
      replied = reply;
      port.send(reply, source);
    }
    return PacketCount.DUPLICATE;
  }

  /** RFC 5997 section 4.2: the reply has the code of replies to requests on this port. */
  private PacketCount alive(int code, Nas nas, DatagramPort port, InetSocketAddress source) {
    if (code == PacketCode.ACCOUNTING_REQUEST && events.refusing()) {
      // No reply, so that the router turns to another node.
      return PacketCount.JOURNAL_FULL;
    }
    int answer =
        code == PacketCode.ACCESS_REQUEST
            ? PacketCode.ACCESS_ACCEPT
            : PacketCode.ACCOUNTING_RESPONSE;
    byte[] reply =
        nas.begin(writer, answer, request.identifier())
            .proxyStatesOf(request)
            .reply(request, nas.secret());
    if (reply == null) {
      return PacketCount.UNANSWERABLE;
    }
    replied = reply;
    port.send(reply, source);
    return PacketCount.STATUS;
  }

  private PacketCount access(
      Tenant tenant, Nas nas, DatagramPort port, InetSocketAddress source, long nowMillis) {
    if (request.find(AttributeType.EAP_MESSAGE) != RadiusPacket.ABSENT) {
      return eap(tenant, nas, port, source, nowMillis);
    }
    return switch (access.decide(tenant, nas, request, nowMillis)) {
      case AccessDecision.Accept accept ->
          answered(port, source, nowMillis, accept.reply(), PacketCount.ACCEPTED);
      case AccessDecision.Reject reject ->
          rejected(port, source, nowMillis, reject, tenant.rejectDelayMillis());
      case AccessDecision.Challenge(byte[] reply) ->
          answered(port, source, nowMillis, reply, PacketCount.CHALLENGED);
      case AccessDecision.Postponed decision ->
          postponed(tenant, port, source, nowMillis, decision);
      case AccessDecision.Silence() -> PacketCount.UNANSWERABLE;
    };
  }

  /** Null, since it is counted when it is decided. */
  private PacketCount postponed(
      Tenant tenant,
      DatagramPort port,
      InetSocketAddress source,
      long nowMillis,
      AccessDecision.Postponed decision) {
    if (!postponed.hasRoom()) {
      return PacketCount.UNANSWERABLE;
    }
    int slot = duplicates.begin(port, source, request, nowMillis);
    postponed.await(decision, lateDecisions.expect(tenant, asking, request, port, source, slot));
    return null;
  }

  /**
   * Handled elsewhere, since a TLS handshake would block the loop. Null, since it is counted when
   * it is decided.
   */
  private PacketCount eap(
      Tenant tenant, Nas nas, DatagramPort port, InetSocketAddress source, long nowMillis) {
    byte[] packet = Arrays.copyOf(request.octets(), request.length());
    int slot = duplicates.begin(port, source, request, nowMillis);
    var late = lateDecisions.expect(tenant, nas, request, port, source, slot);
    if (eap.take(tenant, nas, packet, nowMillis, late)) {
      return null;
    }
    duplicates.forget(slot);
    return PacketCount.EAP_BUSY;
  }

  private PacketCount answered(
      DatagramPort port,
      InetSocketAddress source,
      long nowMillis,
      byte[] reply,
      PacketCount outcome) {
    int slot = duplicates.begin(port, source, request, nowMillis);
    duplicates.finish(slot, duplicates.ticket(slot), reply);
    replied = reply;
    port.send(reply, source);
    return outcome;
  }

  private PacketCount rejected(
      DatagramPort port,
      InetSocketAddress source,
      long nowMillis,
      AccessDecision.Reject reject,
      int delayMillis) {
    reason = reject.why();
    if (delayMillis == 0) {
      return answered(port, source, nowMillis, reject.reply(), PacketCount.REJECTED);
    }
    int slot = duplicates.begin(port, source, request, nowMillis);
    replied = reject.reply();
    delayedReplies.send(port, source, replied, slot, nowMillis, delayMillis);
    return PacketCount.REJECTED;
  }

  /**
   * Append, then reply: the reply is prepared now and sent once the journal has stored the record.
   */
  private PacketCount accounting(
      Tenant tenant, Nas nas, DatagramPort port, InetSocketAddress source, long nowMillis) {
    if (request.find(AttributeType.ACCT_STATUS_TYPE) == RadiusPacket.ABSENT) {
      return PacketCount.MALFORMED;
    }
    byte[] reply =
        writer
            .begin(PacketCode.ACCOUNTING_RESPONSE, request.identifier())
            .proxyStatesOf(request)
            .reply(request, nas.secret());
    int slot = duplicates.begin(port, source, request, nowMillis);
    boolean taken =
        events.accounting(
            tenant.id(),
            nas.id(),
            nowMillis,
            source.getAddress(),
            Arrays.copyOf(request.octets(), request.length()),
            durableReplies.reply(port, source, reply, slot));
    if (!taken) {
      duplicates.forget(slot);
      return PacketCount.JOURNAL_FULL;
    }
    return PacketCount.ACCOUNTED;
  }

  /** Forgets the requests of a port that is closed. */
  void closed(DatagramPort port) {
    duplicates.forgetAll(port);
    delayedReplies.forgetAll(port);
  }

  private static void warn(Tenant tenant, Nas nas, PacketCount flaw, long nowMillis) {
    if (nas.mayWarnAfter(WARN_EVERY_MILLIS, nowMillis)) {
      LOG.warn(
          "a request of NAS {} ({}) of {} is dropped: {}",
          nas.id(),
          nas.address().getHostAddress(),
          tenant.name(),
          why(flaw));
    }
  }

  private static String why(PacketCount flaw) {
    return switch (flaw) {
      case FORGED -> "its signature is wrong, most often because the shared secrets differ";
      case UNSIGNED -> "it must carry a Message-Authenticator";
      case OVER_LIMIT -> "the NAS or all of its tenant's together send more than they may";
      default -> flaw.name();
    };
  }
}

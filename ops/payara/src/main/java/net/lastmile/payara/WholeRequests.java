package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.glassfish.grizzly.Context;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Behind the HTTP codec: keeps a request until its body is whole, then gives it a thread of its own
 * lane. A body past {@link Limits#HELD_OCTETS} is read by the thread, of which few may wait.
 */
final class WholeRequests extends BaseFilter {
  private static final Attribute<Boolean> HANDED_ON =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("net.lastmile.payara.HandedOn");

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Lanes lanes;
  private final Source source;
  private final Tally requests;
  private final Tally largeBodies;
  private final AtomicLong held = new AtomicLong();

  WholeRequests(Limits limits, Source source, Lanes lanes) {
    this.lanes = lanes;
    this.source = source;
    requests = new Tally(limits.connections(), limits.requestsOfSource());
    largeBodies = new Tally(limits.largeBodies(), limits.largeBodies());
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Peer peer = Peers.of(context.getConnection());
    if (peer == null
        || !(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || HANDED_ON.isSet(request)) {
      return context.getInvokeAction();
    }
    boolean whole = content.isLast() || HttpContent.isBroken(content);
    if (!whole) {
      long octets = content.getContent().remaining();
      if (octets <= Limits.HELD_OCTETS) {
        return hold(context, peer, request, content, octets);
      }
    }
    letGo(peer);
    HANDED_ON.set(request, true);
    return admit(context, peer, request, whole);
  }

  private NextAction hold(
      FilterChainContext context,
      Peer peer,
      HttpRequestPacket request,
      HttpContent content,
      long octets) {
    if (peer.held() == 0) {
      peer.onAnswered(() -> letGo(peer)); // Also where it closes before.
    }
    if (held.addAndGet(peer.hold(octets)) > Limits.ALL_HELD_OCTETS) {
      return Refusal.UNAVAILABLE.answer(context, request);
    }
    if (request.requiresAcknowledgement()) {
      acknowledge(context, request.getResponse());
    }
    return context.getStopAction(content);
  }

  private void letGo(Peer peer) {
    held.addAndGet(peer.hold(0));
    peer.owesNothing();
  }

  /** The client sends its body once it has seen this (RFC 9110, section 10.1.1). */
  private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
    response.setAcknowledgement(true);
    HttpStatus.CONINTUE_100.setValues(response);
    context.write(response);
    HttpStatus.OK_200.setValues(response);
  }

  private NextAction admit(
      FilterChainContext context, Peer peer, HttpRequestPacket request, boolean whole) {
    Optional<String> from =
        source.ofRequest(Peers.address(context.getConnection()), request.getHeader(FORWARDED_FOR));
    Tally.Outcome outcome = take(requests, from, peer::onAnswered);
    if (outcome == Tally.Outcome.COUNTED && !whole) {
      outcome = take(largeBodies, Optional.empty(), peer::onAnswered);
    }
    if (outcome != Tally.Outcome.COUNTED) {
      return Refusal.of(outcome).answer(context, request);
    }
    return handOn(context, peer, request);
  }

  private static Tally.Outcome take(Tally tally, Optional<String> from, Consumer<Runnable> until) {
    Tally.Outcome outcome = tally.take(from);
    if (outcome == Tally.Outcome.COUNTED) {
      until.accept(() -> tally.giveBack(from));
    }
    return outcome;
  }

  private NextAction handOn(FilterChainContext context, Peer peer, HttpRequestPacket request) {
    context.getInternalContext().addLifeCycleListener(new Answered(peer));
    NextAction suspended = context.getSuspendAction();
    context.suspend();
    if (lanes.of(request.getRequestURI()).execute(() -> answer(context, peer))) {
      return suspended;
    }
    context.resume(Refusal.UNAVAILABLE.answer(context, request));
    return suspended;
  }

  /** An answer that goes on without a thread, is a connection's alone. */
  private static void answer(FilterChainContext context, Peer peer) {
    try {
      context.resumeNext();
    } finally {
      peer.answered();
    }
  }

  /** Tells the peer when its request has come to its end, by whatever thread. */
  private static final class Answered extends IOEventLifeCycleListener.Adapter {
    private final Peer peer;

    Answered(Peer peer) {
      this.peer = peer;
    }

    @Override
    public void onComplete(Context context, Object data) {
      peer.answered();
    }

    @Override
    public void onReregister(Context context) {
      peer.answered();
    }

    @Override
    public void onError(Context context, Object description) {
      peer.answered();
    }

    @Override
    public void onLeave(Context context) {
      peer.answered();
    }
  }
}

package net.lastmile.payara;

import java.util.Optional;
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
 * Behind the HTTP codec: holds a request until its body is complete, then gives it to a thread of
 * its lane. A body larger than {@link Limits#HELD_OCTETS}, if its path allows one, is read by the
 * thread itself; few such threads may wait at once.
 */
final class WholeRequests extends BaseFilter {
  private static final Attribute<Incoming> INCOMING =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("net.lastmile.payara.Incoming");

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Lanes lanes;
  private final Source source;
  private final Tally largeBodies;
  private final Tally held;

  WholeRequests(Limits limits, Source source, Lanes lanes) {
    this.lanes = lanes;
    this.source = source;
    largeBodies = new Tally(limits.largeBodies());
    held = new Tally(Limits.ALL_HELD_OCTETS, limits.heldOctetsOfSource());
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Peer peer = Peers.of(context.getConnection());
    if (peer == null
        || !(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
      return context.getInvokeAction();
    }
    boolean whole = content.isLast() || HttpContent.isBroken(content);
    Incoming incoming = incoming(context, peer, request);
    return switch (incoming.state()) {
      case ARRIVES -> arrives(context, peer, incoming, content, whole);
      case HANDED_ON -> rest(context, peer, incoming, content, whole);
      case REFUSED -> Refusal.passOver(context, whole);
    };
  }

  private Incoming incoming(FilterChainContext context, Peer peer, HttpRequestPacket request) {
    Incoming known = INCOMING.get(request);
    if (known != null) {
      return known;
    }
    Optional<String> from =
        source.ofRequest(
            Peers.address(context.getConnection()), request.getHeaders().values(FORWARDED_FOR));
    Incoming incoming = new Incoming(from, Limits.bodyOctets(request.getRequestURI()));
    INCOMING.set(request, incoming);
    peer.asks(incoming);
    return incoming;
  }

  private NextAction arrives(
      FilterChainContext context,
      Peer peer,
      Incoming incoming,
      HttpContent content,
      boolean whole) {
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    incoming.grow(octets(content) - incoming.octets());
    if (incoming.isTooLarge(request.getContentLength())) {
      return refuse(Refusal.TOO_LARGE, context, incoming, request, whole);
    }
    Tally.Outcome outcome = incoming.hold(held);
    if (outcome == Tally.Outcome.COUNTED && !whole && incoming.isHeld()) {
      if (request.requiresAcknowledgement()) {
        acknowledge(context, request.getResponse());
      }
      return context.getStopAction(content);
    }
    Lane lane = lanes.of(request.getRequestURI());
    if (outcome == Tally.Outcome.COUNTED) {
      outcome = incoming.take(lane.places(), 1);
    }
    if (outcome == Tally.Outcome.COUNTED && !whole) {
      outcome = incoming.take(largeBodies, 1);
    }
    if (outcome != Tally.Outcome.COUNTED) {
      return refuse(Refusal.of(outcome), context, incoming, request, whole);
    }
    return handOn(context, peer, incoming, lane, whole);
  }

  /** 0 if the body cannot be read; its reader gets the error. */
  private static int octets(HttpContent content) {
    return HttpContent.isBroken(content) ? 0 : content.getContent().remaining();
  }

  /** The client sends its body after it has seen this (RFC 9110, section 10.1.1). */
  private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
    response.setAcknowledgement(true);
    HttpStatus.CONINTUE_100.setValues(response);
    context.write(response);
    HttpStatus.OK_200.setValues(response);
  }

  private static NextAction refuse(
      Refusal refusal,
      FilterChainContext context,
      Incoming incoming,
      HttpRequestPacket request,
      boolean whole) {
    incoming.refuse();
    return refusal.answer(context, request, whole);
  }

  private static NextAction handOn(
      FilterChainContext context, Peer peer, Incoming incoming, Lane lane, boolean whole) {
    if (!incoming.handOn()) {
      return context.getStopAction();
    }
    if (whole) {
      peer.owesNothing();
    } else {
      peer.owesRest(System.nanoTime());
    }
    context.getInternalContext().addLifeCycleListener(new Answered(peer, incoming));
    NextAction suspended = context.getSuspendAction();
    context.suspend();
    lane.execute(incoming.from(), () -> answer(context, incoming));
    return suspended;
  }

  /** An answer that continues without a thread counts only for its connection. */
  private static void answer(FilterChainContext context, Incoming incoming) {
    try {
      context.resumeNext(); // Also begins the next request if it has already arrived.
    } finally {
      incoming.giveBack();
    }
  }

  /** Runs on the thread that answers. */
  private static NextAction rest(
      FilterChainContext context,
      Peer peer,
      Incoming incoming,
      HttpContent content,
      boolean whole) {
    incoming.grow(octets(content));
    if (incoming.isTooLarge(0)) {
      peer.cutOff(); // An answer may have begun, so a refusal cannot be sent any more.
      return context.getStopAction();
    }
    if (whole) {
      peer.owesNothing();
    }
    return context.getInvokeAction();
  }

  /**
   * Reports the end of a request, on whichever thread it happens. If its context is only registered
   * again, another context reads the connection while the request is being answered.
   */
  private static final class Answered extends IOEventLifeCycleListener.Adapter {
    private final Peer peer;
    private final Incoming incoming;

    Answered(Peer peer, Incoming incoming) {
      this.peer = peer;
      this.incoming = incoming;
    }

    @Override
    public void onComplete(Context context, Object data) {
      peer.answered(incoming, System.nanoTime());
    }

    @Override
    public void onError(Context context, Object description) {
      peer.answered(incoming, System.nanoTime());
    }

    @Override
    public void onLeave(Context context) {
      peer.answered(incoming, System.nanoTime());
    }
  }
}

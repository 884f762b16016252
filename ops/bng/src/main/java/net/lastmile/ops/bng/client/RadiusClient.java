package net.lastmile.ops.bng.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.lastmile.ops.bng.packet.PacketCodec;
import net.lastmile.ops.bng.packet.RequestDraft;
import net.lastmile.ops.bng.packet.RequestKind;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/**
 * RADIUS as a router's client speaks it: a request is repeated unchanged until its back-off is used
 * up, then goes to the next server under a new identifier and authenticator.
 */
public final class RadiusClient {
  private final Loop loop;
  private final List<Server> servers;
  private final PacketCodec codec;
  private final Backoff backoff;
  private final SplittableRandom random = new SplittableRandom();
  private final Deque<Exchange> waiting = new ArrayDeque<>();
  private int inFlight;

  public RadiusClient(
      Loop loop, List<Target> targets, InetAddress source, PacketCodec codec, Backoff backoff) {
    this.loop = loop;
    this.servers = targets.stream().map(target -> new Server(target, source)).toList();
    this.codec = codec;
    this.backoff = backoff;
  }

  public List<ServerTally> tallies() {
    return servers.stream().map(Server::tally).toList();
  }

  /** The number of requests, sent or queued, that await an answer. */
  public int outstanding() {
    return inFlight + waiting.size();
  }

  public void send(RequestKind kind, RequestDraft draft, Answers answers) {
    Exchange exchange = new Exchange(kind, draft, answers, loop.nowNanos());
    if (!begin(exchange)) {
      waiting.add(exchange);
    }
  }

  /** The first server from this one on that does not seem dead; this one itself if all do. */
  private int alive(int from) {
    long now = loop.nowNanos();
    for (int i = from; i < servers.size(); i++) {
      if (!servers.get(i).isDead(now)) {
        return i;
      }
    }
    return from;
  }

  private boolean begin(Exchange exchange) {
    exchange.server = alive(exchange.server);
    Server server = servers.get(exchange.server);
    try {
      Lane lane =
          server.lane(exchange.kind, loop, (found, octets) -> arrived(server, found, octets));
      if (lane == null) {
        return false;
      }
      lane.enter(exchange);
      encode(exchange);
    } catch (IOException noSocket) {
      throw new UncheckedIOException(noSocket);
    }
    inFlight++;
    server.tally().requests++;
    exchange.transmissions = 0;
    exchange.wait = backoff.first(random);
    exchange.sentNanos = loop.nowNanos();
    transmit(exchange);
    return true;
  }

  private void encode(Exchange exchange) {
    long delaySeconds = Duration.ofNanos(loop.nowNanos() - exchange.begunNanos).toSeconds();
    try {
      RadiusRequest request = exchange.draft.with((byte) exchange.id, (int) delaySeconds);
      RadiusRequest signed = codec.sign(request);
      exchange.authenticator = signed.getAuthenticator();
      exchange.octets = signed.toBytes();
    } catch (RadiusPacketException tooLong) {
      throw new IllegalStateException("a request cannot be encoded", tooLong);
    }
  }

  private void transmit(Exchange exchange) {
    exchange.transmissions++;
    exchange.lane.send(exchange);
    exchange.timer = loop.after(exchange.wait, () -> unanswered(exchange));
    exchange.wait = backoff.next(exchange.wait, random);
  }

  private void unanswered(Exchange exchange) {
    Server server = servers.get(exchange.server);
    if (exchange.transmissions < backoff.attempts()) {
      server.tally().retransmissions++;
      transmit(exchange);
      return;
    }
    server.tally().unanswered++;
    server.declareDead(loop.nowNanos());
    end(exchange);
    exchange.server++;
    if (exchange.server == servers.size()) {
      exchange.answers.lost();
    } else if (!begin(exchange)) {
      waiting.add(exchange);
    }
    beginWaiting();
  }

  private void arrived(Server server, Exchange exchange, byte[] octets) {
    Optional<RadiusResponse> verified =
        exchange == null
            ? Optional.empty()
            : codec.verify(exchange.kind, octets, exchange.authenticator);
    if (verified.isEmpty()) {
      server.tally().invalid++;
      return;
    }
    exchange.timer.cancel();
    server.declareAlive();
    server.tally().answeredAfter(exchange.kind, loop.nowNanos() - exchange.sentNanos);
    end(exchange);
    exchange.answers.answered(verified.get(), exchange.authenticator);
    beginWaiting();
  }

  private void end(Exchange exchange) {
    inFlight--;
    exchange.lane.leave(exchange);
  }

  private void beginWaiting() {
    while (!waiting.isEmpty() && begin(waiting.peek())) {
      waiting.remove();
    }
  }
}

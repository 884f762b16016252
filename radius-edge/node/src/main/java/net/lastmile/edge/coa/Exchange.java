package net.lastmile.edge.coa;

import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.directory.Nas;

/** A request, from its creation to its end. For the loop's thread only. */
final class Exchange implements Queued {
  private final Nas nas;
  private final CoaRequest request;
  private final InetSocketAddress target;
  private final CompletableFuture<CoaOutcome> outcome = new CompletableFuture<>();
  private final long askedNanos = System.nanoTime();

  private byte[] packet;
  private int transmissions;
  private long sentNanos;
  private Future<?> timer;

  Exchange(Nas nas, CoaRequest request) {
    this.nas = nas;
    this.request = request;
    this.target = new InetSocketAddress(nas.address(), nas.coaPort());
  }

  Nas nas() {
    return nas;
  }

  CoaRequest request() {
    return request;
  }

  InetSocketAddress target() {
    return target;
  }

  @Override
  public CompletableFuture<CoaOutcome> outcome() {
    return outcome;
  }

  byte[] packet() {
    return packet;
  }

  int transmissions() {
    return transmissions;
  }

  @Override
  public boolean hasWaited(Duration limit) {
    return System.nanoTime() - askedNanos > limit.toNanos();
  }

  /** From here on the packet stays the same, however often it is sent. */
  void begin(byte[] octets) {
    packet = octets;
    sentNanos = System.nanoTime();
  }

  void countTransmission(Future<?> nextLook) {
    transmissions++;
    timer = nextLook;
  }

  void answered(boolean ack, int errorCause) {
    end(ack ? Outcome.ACKED : Outcome.NAKED, errorCause, "");
  }

  void timedOut() {
    end(Outcome.TIMED_OUT, 0, "");
  }

  @Override
  public void busy() {
    outcome.complete(CoaOutcome.busy());
  }

  /** The system could not send it: no route, or another address family. */
  void failed(String why) {
    end(Outcome.NOT_SENT, 0, why);
  }

  private void end(Outcome how, int errorCause, String detail) {
    if (timer != null) {
      timer.cancel(false);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - sentNanos);
    outcome.complete(new CoaOutcome(how, errorCause, transmissions, took, detail));
  }
}

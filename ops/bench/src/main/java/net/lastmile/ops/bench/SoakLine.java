package net.lastmile.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * A subscriber's line that repeatedly logs in, uses traffic and ends, through a router that turns
 * to the other edge if one does not answer.
 */
final class SoakLine implements Runnable {
  private static final int ANSWER_MILLIS = 1_000;
  private static final int ATTEMPTS = 10;
  private static final int INTERIMS = 3;
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int MAX_STEP_OCTETS = 50_000_000;

  private final List<DemoTenant.Listener> edges;
  private final String username;
  private final String password;
  private final SoakLedger ledger;
  private final BooleanSupplier goOn;
  private final SplittableRandom random = new SplittableRandom();
  private final RequestOctets requests;
  private int preferred;
  private int identifier;

  SoakLine(
      List<DemoTenant.Listener> edges,
      String secret,
      String username,
      String password,
      SoakLedger ledger,
      BooleanSupplier goOn) {
    this.edges = edges;
    this.username = username;
    this.password = password;
    this.ledger = ledger;
    this.goOn = goOn;
    this.requests = new RequestOctets(secret, random);
    this.preferred = random.nextInt(edges.size());
  }

  @Override
  public void run() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(ANSWER_MILLIS);
      while (goOn.getAsBoolean()) {
        live(socket);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One session, from log-in to Stop. */
  private void live(DatagramSocket socket) throws IOException, InterruptedException {
    byte[] login = requests.pap(nextIdentifier(), username, password);
    if (!isAnswered(socket, login, 0, RequestOctets.ACCESS_ACCEPT)) {
      ledger.loginsUnanswered.increment();
      Thread.sleep(PAUSE);
      return;
    }
    ledger.logins.increment();
    String session = "soak-" + UUID.randomUUID();
    long octets = 0;
    account(socket, session, RequestOctets.START, octets);
    for (int i = 0; i < INTERIMS; i++) {
      Thread.sleep(PAUSE);
      octets += random.nextInt(MAX_STEP_OCTETS);
      account(socket, session, RequestOctets.INTERIM, octets);
    }
    account(socket, session, RequestOctets.STOP, octets);
  }

  private void account(DatagramSocket socket, String session, int status, long octets)
      throws IOException {
    byte[] record = requests.accounting(nextIdentifier(), username, session, status, octets);
    ledger.sent(session, octets);
    if (isAnswered(socket, record, 1, RequestOctets.ACCOUNTING_RESPONSE)) {
      ledger.acknowledged(session, octets, status == RequestOctets.STOP);
    } else {
      ledger.recordsUnanswered.increment();
    }
  }

  /** Sends the request repeatedly, to one edge after the other, as routers do. */
  private boolean isAnswered(DatagramSocket socket, byte[] request, int portAfterAuth, int code)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      DemoTenant.Listener edge = edges.get(preferred);
      InetSocketAddress to = new InetSocketAddress(edge.address(), edge.authPort() + portAfterAuth);
      socket.send(new DatagramPacket(request, request.length, to));
      if (hears(socket, request, code)) {
        return true;
      }
      preferred = (preferred + 1) % edges.size();
    }
    return false;
  }

  /** Skips late answers to earlier requests. */
  private boolean hears(DatagramSocket socket, byte[] request, int code) throws IOException {
    DatagramPacket answer =
        new DatagramPacket(
            new byte[RequestOctets.MAX_PACKET_OCTETS], RequestOctets.MAX_PACKET_OCTETS);
    try {
      do {
        answer.setLength(RequestOctets.MAX_PACKET_OCTETS);
        socket.receive(answer);
      } while (!requests.isAnswer(answer.getData(), answer.getLength(), request, code));
      return true;
    } catch (SocketTimeoutException | PortUnreachableException silent) {
      return false;
    }
  }

  private int nextIdentifier() {
    identifier = (identifier + 1) % 256;
    return identifier;
  }
}

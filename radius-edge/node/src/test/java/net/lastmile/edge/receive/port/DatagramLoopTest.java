package net.lastmile.edge.receive.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.radius.RadiusPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** What a loop promises, whatever its implementation. */
@ParameterizedClass
@CsvSource({"LINUX,127.0.0.1", "LINUX,::1", "NETTY,127.0.0.1", "NETTY,::1"})
class DatagramLoopTest {
  private static final int PATIENCE_MILLIS = 30_000;

  private final InetAddress host;
  private final DatagramLoop loop;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private DatagramPort other;

  DatagramLoopTest(SocketCalls calls, String host) {
    this.host = InetAddress.ofLiteral(host);
    this.loop = Loops.start(1, calls).getFirst();
  }

  /** Sends back what it receives. */
  private final class Echo implements DatagramHandler {
    private final byte[] buffer = new byte[RadiusPacket.MAX_OCTETS];

    @Override
    public byte[] buffer() {
      return buffer;
    }

    @Override
    public void received(DatagramPort port, int length, InetSocketAddress source) {
      threads.add(Thread.currentThread());
      port.send(Arrays.copyOf(buffer, length), source);
    }
  }

  @AfterEach
  void stop() {
    loop.close();
  }

  @Test
  void eachDatagramComesBackWholeToItsSender() throws IOException {
    InetSocketAddress address = free();
    loop.open(address, new Echo());
    for (int sender = 0; sender < 20; sender++) {
      try (DatagramSocket socket = socket()) {
        for (int i = 0; i < 50; i++) {
          byte[] sent = octets(1 + (sender * 50 + i) * 4, sender + i);
          assertThat(ask(socket, address, sent)).isEqualTo(sent);
        }
      }
    }
    assertThat(threads).hasSize(1);
  }

  @Test
  void manyAtOnceAreAllAnswered() throws IOException {
    InetSocketAddress address = free();
    loop.open(address, new Echo());
    try (DatagramSocket socket = socket()) {
      for (int i = 0; i < 200; i++) {
        send(socket, address, octets(20, i));
      }
      int[] seen = new int[200];
      for (int i = 0; i < 200; i++) {
        seen[receive(socket)[0] & 0xFF]++;
      }
      assertThat(seen).containsOnly(1);
    }
  }

  @Test
  void whatIsTooLongIsCutOff() throws IOException {
    InetSocketAddress address = free();
    loop.open(address, new Echo());
    try (DatagramSocket socket = socket()) {
      byte[] sent = octets(5_000, 7);
      assertThat(ask(socket, address, sent))
          .isEqualTo(Arrays.copyOf(sent, RadiusPacket.MAX_OCTETS));
      assertThat(ask(socket, address, octets(9, 1))).hasSize(9);
    }
  }

  @Test
  void aDatagramThatCannotBeHandledStopsNothing() throws IOException {
    InetSocketAddress address = free();
    DatagramHandler echo = new Echo();
    loop.open(
        address,
        new DatagramHandler() {
          @Override
          public byte[] buffer() {
            return echo.buffer();
          }

          @Override
          public void received(DatagramPort port, int length, InetSocketAddress source) {
            if (length == 1) {
              throw new IllegalStateException("made to fail");
            }
            echo.received(port, length, source);
          }
        });
    try (DatagramSocket socket = socket()) {
      send(socket, address, octets(1, 1));
      assertThat(ask(socket, address, octets(2, 2))).hasSize(2);
    }
  }

  @Test
  void aReplyLeavesByThePortItWasGivenTo() throws IOException {
    InetSocketAddress first = free();
    InetSocketAddress second = free();
    other = loop.open(second, new Echo());
    DatagramHandler echo = new Echo();
    loop.open(
        first,
        new DatagramHandler() {
          @Override
          public byte[] buffer() {
            return echo.buffer();
          }

          @Override
          public void received(DatagramPort port, int length, InetSocketAddress source) {
            echo.received(port, length, source);
            other.send(new byte[] {2}, source);
            other.flush();
          }
        });
    try (DatagramSocket socket = socket()) {
      send(socket, first, octets(3, 3));
      DatagramPacket one = new DatagramPacket(new byte[10], 10);
      DatagramPacket two = new DatagramPacket(new byte[10], 10);
      socket.receive(one);
      socket.receive(two);
      DatagramPacket echoed = one.getLength() == 3 ? one : two;
      DatagramPacket extra = one.getLength() == 3 ? two : one;
      assertThat(echoed.getPort()).isEqualTo(first.getPort());
      assertThat(extra.getPort()).isEqualTo(second.getPort());
    }
  }

  @Test
  void aClosedPortIsFreeAndTheOthersServeOn() throws IOException {
    InetSocketAddress closed = free();
    InetSocketAddress open = free();
    loop.open(open, new Echo());
    loop.open(closed, new Echo()).close();
    new DatagramSocket(closed).close();
    try (DatagramSocket socket = socket()) {
      assertThat(ask(socket, open, octets(4, 4))).hasSize(4);
    }
  }

  @Test
  void aReplyThatComesAfterItsPortIsClosedGoesNowhere() throws IOException {
    DatagramPort closed = loop.open(free(), new Echo());
    closed.close();
    // Gets the number of the closed one.
    InetSocketAddress open = free();
    loop.open(open, new Echo());
    try (DatagramSocket socket = socket()) {
      loop.execute(
          () -> {
            closed.send(new byte[] {1, 2, 3}, (InetSocketAddress) socket.getLocalSocketAddress());
            closed.flush();
          });
      assertThat(ask(socket, open, octets(5, 5))).hasSize(5);
    }
  }

  @Test
  void aTakenAddressIsAnError() throws IOException {
    try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(host, 0))) {
      InetSocketAddress address = new InetSocketAddress(host, taken.getLocalPort());
      assertThatThrownBy(() -> loop.open(address, new Echo()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot listen");
    }
  }

  @Test
  void tasksAndTimersRunOnTheLoopInTheirOrder() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    StringBuffer order = new StringBuffer();
    loop.execute(
        () -> {
          loop.after(
              150,
              () -> {
                order.append("late");
                done.countDown();
              });
          loop.after(
              20,
              () -> {
                order.append("soon ");
                done.countDown();
              });
          loop.execute(() -> order.append("now "));
        });
    assertThat(done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(order).hasToString("now soon late");
  }

  @Test
  void aClosedLoopTakesNoTasks() {
    loop.close();
    assertThatThrownBy(() -> loop.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
  }

  private InetSocketAddress free() throws IOException {
    try (DatagramSocket socket = socket()) {
      return new InetSocketAddress(host, socket.getLocalPort());
    }
  }

  private DatagramSocket socket() throws IOException {
    DatagramSocket socket = new DatagramSocket(new InetSocketAddress(host, 0));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static byte[] octets(int length, int value) {
    byte[] octets = new byte[length];
    Arrays.fill(octets, (byte) value);
    return octets;
  }

  private static byte[] ask(DatagramSocket socket, InetSocketAddress to, byte[] octets)
      throws IOException {
    send(socket, to, octets);
    return receive(socket);
  }

  private static void send(DatagramSocket socket, InetSocketAddress to, byte[] octets)
      throws IOException {
    socket.send(new DatagramPacket(octets, octets.length, to));
  }

  private static byte[] receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }
}

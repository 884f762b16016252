package net.lastmile.ops.bng;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.lastmile.ops.bng.api.ApiLogin;
import net.lastmile.ops.bng.api.ApiServer;
import net.lastmile.ops.bng.client.Loop;
import net.lastmile.ops.bng.client.RadiusClient;
import net.lastmile.ops.bng.client.ServerTally;
import net.lastmile.ops.bng.client.WarmUp;
import net.lastmile.ops.bng.coa.CoaListener;
import net.lastmile.ops.bng.packet.Login;
import net.lastmile.ops.bng.packet.PacketCodec;
import net.lastmile.ops.bng.session.LineRate;
import net.lastmile.ops.bng.session.Session;
import net.lastmile.ops.bng.session.Tally;
import net.lastmile.ops.bng.session.TerminateCause;
import org.tinyradius.core.attribute.type.RadiusAttribute;

/** A BNG with its lines, from the first log-in to the last answer. */
public final class Simulation implements AutoCloseable, CoaListener.Sessions, ApiServer.Lines {
  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);
  private static final double NANOS_PER_SECOND = 1e9;
  private final RunSettings settings;
  private final Loop loop = new Loop();
  private final Tally tally = new Tally();
  private final RadiusClient client;
  private final List<Line> lines = new ArrayList<>();
  private long beganNanos;
  private boolean lengthReached;
  private volatile boolean stopAsked;

  /**
   * @throws IOException if the CoA port is taken or the source address is not one of this machine
   */
  public Simulation(RunSettings settings, Clock clock) throws IOException {
    this.settings = settings;
    PacketCodec codec = new PacketCodec(settings.secret());
    client =
        new RadiusClient(loop, settings.servers(), settings.source(), codec, settings.backoff());
    String bootId = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    Line.Bras bras =
        new Line.Bras(settings, loop, clock, client, tally, bootId, codec.secretOctets());
    for (Login login : settings.logins()) {
      lines.add(new Line(bras, lines.size(), login));
    }
    if (settings.coaPort() != 0) {
      InetSocketAddress local = new InetSocketAddress(settings.source(), settings.coaPort());
      new CoaListener(loop, codec, this, tally, settings.coaManner()).listen(local);
    }
    if (settings.api().isPresent()) {
      ApiLogin login = settings.api().get();
      new ApiServer(loop, login, this)
          .listen(new InetSocketAddress(settings.source(), login.port()));
    }
  }

  /**
   * Runs to the end.
   *
   * @param progress called every second
   */
  public void run(Runnable progress) throws IOException {
    WarmUp.run(settings.secret());
    beganNanos = loop.nowNanos();
    loop.after(settings.length(), () -> lengthReached = true);
    every(progress);
    logInNext(0);
    loop.runUntil(() -> lengthReached || stopAsked);
    lines.forEach(line -> line.stop(TerminateCause.USER_REQUEST));
    loop.runUntil(() -> client.outstanding() == 0);
    stopLatecomers();
  }

  /** Stops lines that were accepted only after the others were stopped. */
  private void stopLatecomers() throws IOException {
    lines.forEach(line -> line.stop(TerminateCause.USER_REQUEST));
    loop.runUntil(() -> client.outstanding() == 0);
  }

  /** May be called from any thread: the run then stops its sessions and ends. */
  public void askToStop() {
    stopAsked = true;
  }

  private void logInNext(int index) {
    if (index == lines.size() || lengthReached || stopAsked) {
      return;
    }
    lines.get(index).logIn();
    double due = (index + 1) / settings.linesPerSecond() * NANOS_PER_SECOND;
    long waitNanos = beganNanos + (long) due - loop.nowNanos();
    loop.after(Duration.ofNanos(Math.max(0, waitNanos)), () -> logInNext(index + 1));
  }

  private void every(Runnable progress) {
    loop.after(
        PROGRESS_EVERY,
        () -> {
          progress.run();
          every(progress);
        });
  }

  public Tally tally() {
    return tally;
  }

  List<ServerTally> servers() {
    return client.tallies();
  }

  int lines() {
    return lines.size();
  }

  double seconds() {
    return (loop.nowNanos() - beganNanos) / NANOS_PER_SECOND;
  }

  ObjectNode toJson() {
    return tally.toJson(lines(), seconds(), servers());
  }

  @Override
  public List<Session> find(List<RadiusAttribute> identification) {
    return lines.stream()
        .flatMap(line -> line.session().stream())
        .filter(session -> session.isMeantBy(identification))
        .toList();
  }

  @Override
  public void disconnect(Session session) {
    lines.stream()
        .filter(line -> line.session().filter(own -> own == session).isPresent())
        .forEach(Line::cut);
  }

  @Override
  public List<Map<String, String>> active() {
    return lines.stream().flatMap(line -> line.session().stream()).map(Session::asListed).toList();
  }

  @Override
  public boolean end(String id) {
    Optional<Line> meant =
        lines.stream()
            .filter(line -> line.session().filter(own -> own.listedId().equals(id)).isPresent())
            .findFirst();
    meant.ifPresent(Line::cut);
    meant.ifPresent(cut -> tally.endedByApi++);
    return meant.isPresent();
  }

  @Override
  public void changeRate(Session session, LineRate rate) {
    session.traffic().changeRate(rate, loop.nowNanos());
  }

  @Override
  public void close() throws IOException {
    loop.close();
  }
}

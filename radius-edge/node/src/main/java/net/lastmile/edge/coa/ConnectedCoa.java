package net.lastmile.edge.coa;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.lastmile.edge.directory.Nas;

/**
 * The way to routers that hold a connection open to this node; if there are several, the newest is
 * used.
 */
public final class ConnectedCoa implements CoaTransport {
  /** The connections of each router, the newest last; never an empty list. */
  private final Map<UUID, List<ConnectionCoa>> open = new ConcurrentHashMap<>();

  private final CoaCounts counts = new CoaCounts();

  /**
   * Adds a router's new connection.
   *
   * @param nas as it is addressed over TLS
   * @param loop the connection's own
   * @param out sends a whole packet to the router
   */
  public ConnectionCoa connected(Nas nas, EventLoop loop, Consumer<byte[]> out) {
    ConnectionCoa connection = new ConnectionCoa(loop, nas.coaPerSecond(), out, counts);
    open.merge(nas.id(), List.of(connection), ConnectedCoa::with);
    return connection;
  }

  /** Removes a closed connection. */
  public void disconnected(UUID nasId, ConnectionCoa connection) {
    open.computeIfPresent(nasId, (_, connections) -> without(connections, connection));
    connection.close();
  }

  private static List<ConnectionCoa> with(List<ConnectionCoa> some, List<ConnectionCoa> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<ConnectionCoa> without(List<ConnectionCoa> some, ConnectionCoa gone) {
    List<ConnectionCoa> rest = some.stream().filter(one -> one != gone).toList();
    return rest.isEmpty() ? null : rest;
  }

  /** A request prepared for one way is not sent by another, whose secret differs. */
  @Override
  public boolean reaches(Nas nas) {
    return nas.isOverTls() || (!nas.certificate().isEmpty() && open.containsKey(nas.id()));
  }

  @Override
  public Nas spokenTo(Nas nas) {
    return nas.overTls();
  }

  @Override
  public Set<UUID> connectedNases() {
    return Set.copyOf(open.keySet());
  }

  @Override
  public CoaCounts counts() {
    return counts;
  }

  @Override
  public CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request) {
    List<ConnectionCoa> connections = open.get(nas.id());
    return connections == null
        ? CompletableFuture.completedFuture(CoaOutcome.busy())
        : connections.getLast().send(nas, request);
  }
}

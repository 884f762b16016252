package net.lastmile.ops.bng;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.lastmile.ops.bng.api.ApiLogin;
import net.lastmile.ops.bng.client.Backoff;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.coa.CoaManner;
import net.lastmile.ops.bng.packet.Login;
import net.lastmile.ops.bng.session.LineRate;

/**
 * The settings of a run of the simulator.
 *
 * @param servers primary first
 * @param source address that requests come from, by which the edge knows the NAS
 * @param coaPort 0 for no CoA listener
 * @param api empty for no RouterOS API
 * @param linesPerSecond how many lines begin to log in per second
 * @param interim time between interim updates; empty: as in the Access-Accept, if it says so
 * @param length from the first log-in to the first Stop
 * @param retryRefused when a refused line tries again; empty for never
 * @param speed traffic of a line, whatever its rate attribute says
 */
record RunSettings(
    List<Target> servers,
    String secret,
    InetAddress source,
    int coaPort,
    CoaManner coaManner,
    Optional<ApiLogin> api,
    List<Login> logins,
    long firstMac,
    double linesPerSecond,
    Optional<Duration> interim,
    Duration length,
    Optional<Duration> retryRefused,
    Optional<LineRate> speed,
    Backoff backoff) {
  @Override
  public String toString() {
    return logins.size() + " lines from " + source.getHostAddress() + " to " + servers;
  }
}

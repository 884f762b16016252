package net.lastmile.ops.bng;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.lastmile.ops.bng.client.ServerTally;
import net.lastmile.ops.bng.packet.RequestKind;
import net.lastmile.ops.bng.session.Session;
import net.lastmile.ops.bng.session.Tally;

/**
 * Shows the progress of a run: a table redrawn in place on a terminal, otherwise a line per second.
 */
final class Display {
  private static final double MEGA = 1e6;
  private final PrintStream out;
  private final boolean terminal;
  private int rowsDrawn;

  Display(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(Simulation simulation) {
    if (terminal) {
      redraw(table(simulation));
    } else {
      out.println(line(simulation));
    }
  }

  /** Shows the final counts. */
  void end(Simulation simulation) {
    List<String> rows = table(simulation);
    if (terminal) {
      redraw(rows);
    } else {
      rows.forEach(out::println);
    }
  }

  private void redraw(List<String> rows) {
    if (rowsDrawn > 0) {
      out.print("\033[" + rowsDrawn + "F\033[J");
    }
    rows.forEach(out::println);
    rowsDrawn = rows.size();
  }

  private static String line(Simulation simulation) {
    Tally tally = simulation.tally();
    return format(
        "%5.0f s  online %d  accepted %d  rejected %d  lost %d  records %d/%d",
        simulation.seconds(),
        tally.online,
        tally.accepted,
        tally.rejectedTotal(),
        tally.lost,
        tally.recordsAcknowledged,
        tally.recordsSent());
  }

  private static List<String> table(Simulation simulation) {
    Tally tally = simulation.tally();
    List<String> rows = new ArrayList<>();
    rows.add(
        format(
            "lines       %d, online %d, after %.0f s",
            simulation.lines(), tally.online, simulation.seconds()));
    rows.add(
        format(
            "log-ins     accepted %d, rejected %d, lost %d",
            tally.accepted, tally.rejectedTotal(), tally.lost));
    tally.rejected.forEach(
        (reason, count) -> rows.add(format("  rejected  %d: %s", count, reason)));
    tally.unverified.forEach((flaw, count) -> rows.add(format("  hung up   %d: %s", count, flaw)));
    rows.add(
        format(
            "accounting  sent %d (%s), acknowledged %d, lost %d",
            tally.recordsSent(), kinds(tally), tally.recordsAcknowledged, tally.recordsLost));
    rows.add(
        format(
            "closed with %.1f MB down, %.1f MB up",
            tally.downloadOctets / MEGA, tally.uploadOctets / MEGA));
    rows.add(
        format(
            "CoA         disconnected %d, new rates %d, refused %d, forged %d; by API ended %d",
            tally.disconnected,
            tally.rateChanges,
            tally.refusedByUs,
            tally.forged,
            tally.endedByApi));
    rows.add(
        "server                   answered  repeats  unanswered  invalid   access ms p50/p99   accounting ms p50/p99");
    for (ServerTally server : simulation.servers()) {
      rows.add(row(server));
    }
    return rows;
  }

  private static String kinds(Tally tally) {
    return format(
        "%d start, %d interim, %d stop",
        tally.records.getOrDefault(Session.Event.START, 0L),
        tally.records.getOrDefault(Session.Event.INTERIM, 0L),
        tally.records.getOrDefault(Session.Event.STOP, 0L));
  }

  private static String row(ServerTally server) {
    return format(
        "%-24s %8d %8d %11d %8d   %8.2f/%-8.2f   %8.2f/%-8.2f",
        server.name(),
        server.answered,
        server.retransmissions,
        server.unanswered,
        server.invalid,
        server.millis(RequestKind.ACCESS, 50),
        server.millis(RequestKind.ACCESS, 99),
        server.millis(RequestKind.ACCOUNTING, 50),
        server.millis(RequestKind.ACCOUNTING, 99));
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}

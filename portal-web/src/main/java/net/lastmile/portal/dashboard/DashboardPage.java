package net.lastmile.portal.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.HistoryQuery;
import net.lastmile.api.dashboard.HistoryRange;
import net.lastmile.api.dashboard.HistoryView;
import net.lastmile.api.dashboard.HistoryView.Point;
import net.lastmile.portal.charts.Chart;
import net.lastmile.portal.charts.TimeAxis;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Query;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** Live sessions, traffic and refused log-ins: now and over a span of time. */
@Named
@RequestScoped
public class DashboardPage {
  private static final int INVALID = 400;

  private DashboardView now;
  private HistoryView history;
  private HistoryRange shown;

  @Inject @Param private String range;
  @Inject @Param private String from;
  @Inject @Param private String to;
  @Inject private DashboardApi dashboardApi;
  @Inject private Formats formats;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    now = dashboardApi.get();
    shown =
        Stream.of(HistoryRange.values())
            .filter(each -> each.name().equals(range))
            .findFirst()
            .orElse(from == null || to == null ? HistoryRange.HOUR : null);
    HistoryQuery query = new HistoryQuery();
    if (shown == null) {
      query.from = from;
      query.to = to;
    } else {
      query.range = shown.name();
    }
    history = read(query);
  }

  /** An address that was typed wrongly shows the last hour. */
  private HistoryView read(HistoryQuery query) {
    try {
      return dashboardApi.history(query);
    } catch (ApiProblem refused) {
      if (refused.status() != INVALID) {
        throw refused;
      }
      shown = HistoryRange.HOUR;
      return dashboardApi.history(new HistoryQuery());
    }
  }

  public DashboardView getNow() {
    return now;
  }

  /** Names of the RADIUS servers that refuse accounting, joined for a sentence. */
  public String getRefusingEdges() {
    return String.join(", ", now.edgesRefusingAccounting());
  }

  /** Whether there is no data to draw yet. */
  public boolean isFresh() {
    return now.subscribers().all() == 0;
  }

  /** A range to choose. */
  public record Choice(String label, String to, boolean active) {}

  public List<Choice> getRanges() {
    return Stream.of(HistoryRange.values())
        .map(
            each ->
                new Choice(
                    texts.get("dashboard.range." + each),
                    "?" + Query.encode(Map.of("range", each.name())),
                    each == shown))
        .toList();
  }

  /** The span that somebody chose in a chart; empty if it is one of the ranges. */
  public String getSpan() {
    List<Point> points = history.points();
    if (shown != null || points.isEmpty()) {
      return "";
    }
    Instant end = points.getLast().at().plusSeconds(history.stepSeconds());
    return texts.get("dashboard.span", axis().dated(points.getFirst().at()), axis().dated(end));
  }

  public Chart getTraffic() {
    return chart(
        "traffic",
        Chart.Type.LINE,
        Chart.Unit.BPS,
        series("dashboard.download", "download", Point::downloadBps),
        series("dashboard.upload", "upload", Point::uploadBps));
  }

  public Chart getOnline() {
    return chart(
        "online-lines",
        Chart.Type.LINE,
        Chart.Unit.COUNT,
        series("dashboard.online", "good", Point::online));
  }

  public Chart getLogins() {
    return chart(
        "logins",
        Chart.Type.BAR,
        Chart.Unit.COUNT,
        series("dashboard.accepted", "good", Point::accepts),
        series("dashboard.refused", "bad", Point::rejects));
  }

  private Chart chart(String name, Chart.Type type, Chart.Unit unit, Chart.Series... series) {
    return new Chart(name, type, unit, axis(), List.of(series), formats);
  }

  private TimeAxis axis() {
    return new TimeAxis(
        history.points().stream().map(Point::at).toList(),
        history.stepSeconds(),
        formats.zone(),
        formats.locale());
  }

  private Chart.Series series(String label, String color, ToLongFunction<Point> value) {
    return new Chart.Series(
        texts.get(label), color, history.points().stream().map(value::applyAsLong).toList());
  }
}

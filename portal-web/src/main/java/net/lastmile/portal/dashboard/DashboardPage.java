package net.lastmile.portal.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.ToLongFunction;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.LastHourView.Point;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/** Live sessions, traffic and refused log-ins: now and over the last hour. */
@Named
@RequestScoped
public class DashboardPage {
  private DashboardView now;
  private List<Point> points;

  @Inject private DashboardApi dashboardApi;
  @Inject private Formats formats;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    now = dashboardApi.get();
    points = dashboardApi.lastHour().points();
  }

  public DashboardView getNow() {
    return now;
  }

  /** Names of the RADIUS servers that refuse accounting, joined for a sentence. */
  public String getRefusingEdges() {
    return String.join(", ", now.edgesRefusingAccounting());
  }

  /** Newest first, for the tables that go with the charts. */
  public List<Point> getPoints() {
    return points.reversed();
  }

  /** Whether there is no data to draw yet. */
  public boolean isFresh() {
    return now.subscribers().all() == 0;
  }

  public String getTrafficChart() {
    return chart(
        "line",
        "bps",
        series("dashboard.download", "download", Point::downloadBps),
        series("dashboard.upload", "upload", Point::uploadBps));
  }

  public String getOnlineChart() {
    return chart("line", "count", series("dashboard.online", "good", Point::online));
  }

  public String getLoginsChart() {
    return chart(
        "bar",
        "count",
        series("dashboard.accepted", "good", Point::accepts),
        series("dashboard.refused", "bad", Point::rejects));
  }

  private String chart(String type, String unit, Chart.Series... series) {
    List<String> labels = points.stream().map(point -> formats.time(point.at())).toList();
    return new Chart(type, unit, labels, List.of(series)).json();
  }

  private Chart.Series series(String label, String color, ToLongFunction<Point> value) {
    return new Chart.Series(
        texts.get(label), color, points.stream().map(value::applyAsLong).toList());
  }
}

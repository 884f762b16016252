package net.lastmile.portal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.paging.Page;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.charts.Chart;
import net.lastmile.portal.charts.TimeAxis;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.shell.Formats;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Made-up things to show parts with. */
@Named
@RequestScoped
public class PartsPage {
  private static final int NOT_FOUND = 404;
  private static final int MINUTES = 60;
  private static final String HERE = "/panel/_parts";

  private final FormFields form = new FormFields("nas", NasRequest.class);

  @Inject
  @ConfigProperty(name = "lastmile.portal.parts", defaultValue = "false")
  private boolean shown;

  @Inject private ListRequest request;
  @Inject private Submission submission;
  @Inject private Formats formats;

  /** A row of a list. */
  public record Row(
      String id, String name, String address, String tone, String state, long lines) {}

  @PostConstruct
  void load() {
    if (!shown) {
      throw new ApiProblem(
          new Problem(null, null, NOT_FOUND, null, "request.not-found", List.of()));
    }
    form.propose("name", "bng-1").propose("vendor", "MIKROTIK");
  }

  public Listing<Row> getRows() {
    List<Row> rows =
        List.of(
            new Row("1", "bng-1", "192.0.2.1", "good", "Seen", 1_204),
            new Row("2", "bng-2", "192.0.2.2", "warn", "Silent", 0),
            new Row(
                "3",
                "a-router-with-a-very-long-name-in-the-cellar-of-the-old-town-hall",
                "2001:db8:85a3:8d3:1319:8a2e:370:7348",
                "bad",
                "Wrong secret?",
                12_345_678));
    return request.fetch(address(), _ -> new Page<>(rows, null, (long) rows.size()));
  }

  public Listing<Row> getNone() {
    return request.fetch(address(), _ -> new Page<>(List.of(), null, 0L));
  }

  public Listing<Row> getNoMatch() {
    return request.fetch(address().with("vendor", "X"), _ -> new Page<>(List.of(), null, 0L));
  }

  public Listing<Row> getUnread() {
    return request.fetch(
        address(),
        _ -> {
          throw new ProcessingException("made up");
        });
  }

  private static ListAddress address() {
    return ListAddress.of(HERE);
  }

  public Map<String, String> getChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 12).forEach(i -> choices.put("bng-" + i, String.valueOf(i)));
    return choices;
  }

  public Chart getChart() {
    Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    List<Instant> times =
        IntStream.range(0, MINUTES)
            .mapToObj(i -> end.minus(Duration.ofMinutes(MINUTES - i)))
            .toList();
    return new Chart(
        "part",
        Chart.Type.LINE,
        Chart.Unit.BPS,
        new TimeAxis(times, MINUTES, formats.zone(), formats.locale()),
        List.of(
            new Chart.Series("Download", "download", wave(9_000_000)),
            new Chart.Series("Upload", "upload", wave(2_000_000))),
        formats);
  }

  private static List<Long> wave(long height) {
    return LongStream.range(0, MINUTES)
        .mapToObj(i -> height + Math.round(height * Math.sin(i / 6.0) / 2))
        .toList();
  }

  public Instant getWhen() {
    return Instant.now().minus(Duration.ofMinutes(7));
  }

  /** Every field is refused, as the API would. */
  public String submit() {
    return submission.attempt(
        () -> {
          throw new ApiProblem(
              new Problem(
                  null,
                  null,
                  422,
                  null,
                  "request.invalid",
                  List.of(
                      new Problem.FieldError("name", "required", null),
                      new Problem.FieldError("address", "malformed", null),
                      new Problem.FieldError("coaPort", "not-a-number", null))));
        });
  }

  /** Says that something was done. */
  public String say() {
    submission.announce("form.saved");
    return HERE + "?faces-redirect=true";
  }

  public FormFields getForm() {
    return form;
  }
}

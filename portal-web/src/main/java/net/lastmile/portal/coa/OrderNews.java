package net.lastmile.portal.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/** What is happening to a line at this moment, or has just happened, by its newest order. */
@RequestScoped
public class OrderNews {
  /** How long a result is news. */
  private static final Duration LASTS = Duration.ofMinutes(5);

  private Texts texts;
  private Formats formats;
  private OrderWords words;

  OrderNews() {}

  @Inject
  OrderNews(Texts texts, Formats formats, OrderWords words) {
    this.texts = texts;
    this.formats = formats;
    this.words = words;
  }

  /**
   * @param open whether it is under way
   * @param tone name of the colour
   */
  public record News(String text, boolean open, String tone) {}

  /** Empty if it is no news: it ended a while ago, or nothing came of it. */
  public Optional<News> of(CoaJobView newest, Instant now) {
    if (words.open(newest)) {
      return Optional.of(news(newest, text("orders.now.", newest, name(newest)), true));
    }
    boolean old = newest.endedAt() == null || newest.endedAt().plus(LASTS).isBefore(now);
    if (old || newest.state() == CoaState.SUPERSEDED) {
      return Optional.empty();
    }
    boolean done = newest.state() == CoaState.ACKED;
    String said =
        done
            ? text("orders.done.", newest, name(newest), formats.clock(newest.endedAt()))
            : text("orders.undone.", newest, name(newest), words.result(newest));
    return Optional.of(news(newest, said, false));
  }

  private News news(CoaJobView order, String text, boolean open) {
    return new News(text, open, words.tone(order));
  }

  private String text(String key, CoaJobView order, Object... arguments) {
    return texts.get(key + order.action(), arguments);
  }

  private static String name(CoaJobView order) {
    return order.nasName() == null ? "" : order.nasName();
  }
}

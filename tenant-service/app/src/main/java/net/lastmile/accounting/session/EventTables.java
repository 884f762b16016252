package net.lastmile.accounting.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.refusals.Refusal;
import net.lastmile.refusals.RefusalTable;
import net.lastmile.subscribers.LineHistory;

/** The smaller tables that events are stored in, many rows a statement. */
public final class EventTables {
  private static final String LOGIN =
      """
      insert into radpostauth
        (username, reply, callingstationid, authdate, class, outcome, nas_id, subscriber_id)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String TRAFFIC =
      """
      insert into traffic_minute as t (minute, download_octets, upload_octets, accepts, rejects)
      values (?, ?, ?, ?, ?)
      on conflict (minute) do update set
        download_octets =
          least(t.download_octets::numeric + excluded.download_octets, 9223372036854775807)::bigint,
        upload_octets =
          least(t.upload_octets::numeric + excluded.upload_octets, 9223372036854775807)::bigint,
        accepts = t.accepts + excluded.accepts, rejects = t.rejects + excluded.rejects
      """;

  private final Sql sql;

  public EventTables(Sql sql) {
    this.sql = sql;
  }

  /** A log-in, and the line that had its name at that moment. */
  private record Login(PostAuthEvent event, LineNames.Named named) {
    boolean refused() {
      return !event.outcome().accepts();
    }

    /** Refused names without a line are only counted: there may be any number of them. */
    boolean standsByItself() {
      return !refused() || named.line().subscriberId() != null;
    }

    Object[] row() {
      return new Object[] {
        named.username(),
        refused() ? "Access-Reject" : "Access-Accept",
        RadiusText.orNull(event.callingStationId()),
        event.at(),
        RadiusText.orNull(event.classToken()),
        event.outcome(),
        event.nasId(),
        named.line().subscriberId()
      };
    }

    Refusal refusal() {
      return Refusal.once(
          event.nasId(),
          event.outcome(),
          named.username(),
          named.line().subscriberId(),
          RadiusText.orNull(event.callingStationId()),
          event.at());
    }
  }

  /**
   * Stores log-ins under the name of the line without its realm, and for the line that had the name
   * at that moment; counts refused ones.
   */
  public void logins(List<PostAuthEvent> events, AccessPolicy policy) {
    if (events.isEmpty()) {
      return;
    }
    LineNames names = LineNames.read(sql, policy, events.stream().map(PostAuthEvent::username));
    List<Login> logins =
        events.stream()
            .map(event -> new Login(event, names.at(event.username(), event.at())))
            .toList();
    sql.batch(LOGIN, logins.stream().filter(Login::standsByItself).toList(), Login::row);
    new RefusalTable(sql).add(logins.stream().filter(Login::refused).map(Login::refusal).toList());
  }

  public void traffic(SortedMap<Instant, TrafficMinutes.Sums> minutes) {
    sql.batch(
        TRAFFIC,
        minutes.entrySet(),
        minute -> {
          TrafficMinutes.Sums sums = minute.getValue();
          return new Object[] {
            minute.getKey(), sums.downloadOctets, sums.uploadOctets, sums.accepts, sums.rejects
          };
        });
  }

  /** All lines that ever had one of these usernames. */
  Map<String, LinesOfName> lines(Collection<String> usernames) {
    Map<String, List<LinesOfName.Held>> found = new HashMap<>();
    for (LineHistory.Line line : new LineHistory(sql).named(usernames)) {
      found
          .computeIfAbsent(line.username(), _ -> new ArrayList<>())
          .add(new LinesOfName.Held(AccountedLine.of(line), line.createdAt(), line.deletedAt()));
    }
    Map<String, LinesOfName> lines = new HashMap<>();
    found.forEach((username, held) -> lines.put(username, new LinesOfName(held)));
    return lines;
  }

  /** Lines by id, for ids named in a Class attribute. */
  Map<UUID, AccountedLine> linesOf(Collection<UUID> subscribers) {
    return subscribers.isEmpty()
        ? Map.of()
        : new LineHistory(sql)
            .of(subscribers).stream()
                .collect(Collectors.toMap(LineHistory.Line::id, AccountedLine::of));
  }
}

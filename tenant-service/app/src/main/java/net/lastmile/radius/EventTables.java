package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import net.lastmile.edge.contract.AccessPolicy;
import net.lastmile.edge.contract.NasEvent;
import net.lastmile.edge.contract.PostAuthEvent;

/** The smaller tables that events are stored in, many rows a statement. */
final class EventTables {
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
  // A NAS may be deleted while its last packets are on their way.
  private static final String SEEN =
      """
      insert into nas_seen as s (nas_id, last_seen_at) select id, ? from nas where id = ?
      on conflict (nas_id) do update set
        last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)
      """;
  private static final String SILENT =
      """
      insert into nas_seen as s (nas_id, last_seen_at, silent_since)
      select id, ?, ? from nas where id = ?
      on conflict (nas_id) do update set silent_since = excluded.silent_since
      """;
  private static final String SECRET =
      """
      insert into nas_seen as s (nas_id, last_seen_at, secret_doubted_at)
      select id, ?, ? from nas where id = ?
      on conflict (nas_id) do update set secret_doubted_at = excluded.secret_doubted_at
      """;
  private static final String SWAPPED = "select id from nas where directions_swapped";
  private static final String LINES =
      """
      select s.username, s.id, s.created_at, s.deleted_at,
        case p.download_kbps when 0 then 0 else greatest(p.download_kbps, p.burst_download_kbps) end,
        case p.upload_kbps when 0 then 0 else greatest(p.upload_kbps, p.burst_upload_kbps) end
      from subscriber s join plan p on p.id = s.plan_id
      where s.username = any (?)
      """;
  private static final String LINES_BY_ID = LINES.replace("s.username = any (?)", "s.id = any (?)");

  private final Connection connection;

  EventTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * Stores log-ins under the name of the line without its realm, and for the line that had the name
   * at that moment.
   */
  void logins(List<PostAuthEvent> events, AccessPolicy policy) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    LineNames names =
        LineNames.read(connection, policy, events.stream().map(PostAuthEvent::username));
    try (PreparedStatement statement = connection.prepareStatement(LOGIN)) {
      for (PostAuthEvent event : events) {
        boolean accepted = event.outcome().accepts();
        LineNames.Named named = names.at(event.username(), event.at());
        statement.setString(1, named.username());
        statement.setString(2, accepted ? "Access-Accept" : "Access-Reject");
        statement.setString(3, RadiusText.orNull(event.callingStationId()));
        statement.setTimestamp(4, Timestamp.from(event.at()));
        statement.setString(5, RadiusText.orNull(event.classToken()));
        statement.setString(6, event.outcome().name());
        statement.setObject(7, event.nasId());
        statement.setObject(8, named.line().subscriberId(), Types.OTHER);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  void traffic(SortedMap<Instant, TrafficMinutes.Sums> minutes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TRAFFIC)) {
      for (Map.Entry<Instant, TrafficMinutes.Sums> minute : minutes.entrySet()) {
        TrafficMinutes.Sums sums = minute.getValue();
        statement.setTimestamp(1, Timestamp.from(minute.getKey()));
        statement.setLong(2, sums.downloadOctets);
        statement.setLong(3, sums.uploadOctets);
        statement.setLong(4, sums.accepts);
        statement.setLong(5, sums.rejects);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  void seen(SortedMap<UUID, Instant> lastSeen) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
      for (Map.Entry<UUID, Instant> nas : lastSeen.entrySet()) {
        statement.setTimestamp(1, Timestamp.from(nas.getValue()));
        statement.setObject(2, nas.getKey());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * Records, in order, which NAS have stopped reporting their sessions and which report them again.
   */
  void silence(List<NasEvent> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SILENT)) {
      for (NasEvent event : events) {
        boolean silent = event.kind() == NasEvent.Kind.SILENT;
        if (silent || event.kind() == NasEvent.Kind.REPORTS_AGAIN) {
          statement.setTimestamp(1, Timestamp.from(event.at()));
          statement.setTimestamp(2, silent ? Timestamp.from(event.at()) : null);
          statement.setObject(3, event.nasId());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /** Records, in order, which NAS seem to have a secret other than ours, and which have ours. */
  void secrets(List<NasEvent> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SECRET)) {
      for (NasEvent event : events) {
        boolean doubted = event.kind() == NasEvent.Kind.SECRET_DOUBTED;
        if (doubted || event.kind() == NasEvent.Kind.SECRET_PROVEN) {
          statement.setTimestamp(1, Timestamp.from(event.at()));
          statement.setTimestamp(2, doubted ? Timestamp.from(event.at()) : null);
          statement.setObject(3, event.nasId());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /** NAS that report upload as download and the reverse. */
  Set<UUID> swappedNases() throws SQLException {
    Set<UUID> found = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(SWAPPED);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    }
    return found;
  }

  /** All lines that ever had one of these usernames. */
  Map<String, LinesOfName> lines(Collection<String> usernames) throws SQLException {
    Map<String, List<LinesOfName.Held>> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LINES)) {
      statement.setArray(1, connection.createArrayOf("text", usernames.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Timestamp deleted = rows.getTimestamp(4);
          LinesOfName.Held held =
              new LinesOfName.Held(
                  new AccountedLine(rows.getObject(2, UUID.class), rows.getInt(5), rows.getInt(6)),
                  rows.getTimestamp(3).toInstant(),
                  deleted == null ? null : deleted.toInstant());
          found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(held);
        }
      }
    }
    Map<String, LinesOfName> lines = new HashMap<>();
    found.forEach((username, held) -> lines.put(username, new LinesOfName(held)));
    return lines;
  }

  /** Lines by id, for ids named in a Class attribute. */
  Map<UUID, AccountedLine> linesOf(Collection<UUID> subscribers) throws SQLException {
    Map<UUID, AccountedLine> found = new HashMap<>();
    if (subscribers.isEmpty()) {
      return found;
    }
    try (PreparedStatement statement = connection.prepareStatement(LINES_BY_ID)) {
      statement.setArray(1, connection.createArrayOf("uuid", subscribers.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(2, UUID.class);
          found.put(id, new AccountedLine(id, rows.getInt(5), rows.getInt(6)));
        }
      }
    }
    return found;
  }
}

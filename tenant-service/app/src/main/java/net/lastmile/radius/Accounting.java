package net.lastmile.radius;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.AccessPolicy;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.contract.AccountingEvent.StatusType;

/** Turns accounting packets, in the order of the journal, into sessions and traffic. */
final class Accounting {
  private final Connection connection;
  private final SessionTable sessions;
  private final SessionSearch search;
  private final EventTables tables;
  private final TrafficMinutes minutes;
  private final AccessPolicy policy;

  Accounting(Connection connection, TrafficMinutes minutes, AccessPolicy policy) {
    this.connection = connection;
    this.sessions = new SessionTable(connection);
    this.search = new SessionSearch(sessions);
    this.tables = new EventTables(connection);
    this.minutes = minutes;
    this.policy = policy;
  }

  void store(List<AccountingEvent> events) throws SQLException {
    IgnoredCounts ignored = new IgnoredCounts();
    Set<UUID> swapped = events.isEmpty() ? Set.of() : tables.swappedNases();
    List<AccountingEvent> run = new ArrayList<>();
    for (AccountingEvent reported : events) {
      AccountingEvent event =
          swapped.contains(reported.nasId()) ? reported.withDirectionsSwapped() : reported;
      if (isAboutTheNas(event)) {
        storeRun(run, ignored);
        run.clear();
        closeAll(event);
        ignored.add(event.nasId(), event.at(), event.ignored());
      } else {
        run.add(event);
      }
    }
    storeRun(run, ignored);
    ignored.store(connection);
  }

  private void storeRun(List<AccountingEvent> run, IgnoredCounts ignored) throws SQLException {
    if (run.isEmpty()) {
      return;
    }
    Map<String, AccountedSession> known = new LinkedHashMap<>(search.find(run));
    Map<String, LinesOfName> lines =
        tables.lines(run.stream().map(this::username).collect(Collectors.toSet()));
    for (AccountingEvent event : run) {
      AccountedSession session =
          known.computeIfAbsent(SessionKey.of(event), _ -> AccountedSession.begin(event));
      AccountedLine line =
          lines.getOrDefault(username(event), LinesOfName.NONE).at(session.startedAt);
      AccountedSession.Delta delta = session.apply(event, line);
      ignored.add(event.nasId(), event.at(), session.lastIgnored);
      minutes.traffic(delta.from(), delta.to(), delta.downloadOctets(), delta.uploadOctets());
      if (session.subscriberId == null) {
        session.subscriberId = line.subscriberId();
      }
    }
    sessions.save(known.values());
  }

  private String username(AccountingEvent event) {
    return policy.usernameOf(RadiusText.username(event.username()));
  }

  private void closeAll(AccountingEvent event) throws SQLException {
    String cause = event.type() == StatusType.ACCOUNTING_ON ? "NAS-Reboot" : "NAS-Request";
    sessions.closeAll(event.nasId(), AccountedSession.happenedAt(event), cause);
  }

  private static boolean isAboutTheNas(AccountingEvent event) {
    return event.type() == StatusType.ACCOUNTING_ON || event.type() == StatusType.ACCOUNTING_OFF;
  }
}

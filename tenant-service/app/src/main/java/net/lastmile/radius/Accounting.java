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
  private final SessionTable sessions;
  private final SessionSearch search;
  private final EventTables tables;
  private final TrafficMinutes minutes;
  private final Connection connection;
  private final AccessPolicy policy;

  Accounting(Connection connection, TrafficMinutes minutes, AccessPolicy policy) {
    this.sessions = new SessionTable(connection, policy.usernameCase());
    this.search = new SessionSearch(sessions);
    this.tables = new EventTables(connection);
    this.minutes = minutes;
    this.connection = connection;
    this.policy = policy;
  }

  void store(List<AccountingEvent> events) throws SQLException {
    Set<UUID> swapped = events.isEmpty() ? Set.of() : tables.swappedNases();
    List<AccountingEvent> run = new ArrayList<>();
    for (AccountingEvent reported : events) {
      AccountingEvent event =
          swapped.contains(reported.nasId()) ? reported.withDirectionsSwapped() : reported;
      if (isAboutTheNas(event)) {
        storeRun(run);
        run.clear();
        closeAll(event);
      } else {
        run.add(event);
      }
    }
    storeRun(run);
  }

  private void storeRun(List<AccountingEvent> run) throws SQLException {
    if (run.isEmpty()) {
      return;
    }
    Map<String, AccountedSession> known = new LinkedHashMap<>(search.find(run));
    LineNames names =
        LineNames.read(connection, policy, run.stream().map(AccountingEvent::username));
    Map<String, LinesOfName> lines =
        tables.lines(
            run.stream().map(event -> names.of(event.username())).collect(Collectors.toSet()));
    for (AccountingEvent event : run) {
      AccountedSession session =
          known.computeIfAbsent(SessionKey.of(event), _ -> AccountedSession.begin(event));
      AccountedLine line =
          lines.getOrDefault(names.of(event.username()), LinesOfName.NONE).at(session.startedAt);
      AccountedSession.Delta delta = session.apply(event, line);
      minutes.traffic(delta.from(), delta.to(), delta.downloadOctets(), delta.uploadOctets());
      if (session.subscriberId == null) {
        session.subscriberId = line.subscriberId();
      }
    }
    sessions.save(known.values());
  }

  private void closeAll(AccountingEvent event) throws SQLException {
    String cause = event.type() == StatusType.ACCOUNTING_ON ? "NAS-Reboot" : "NAS-Request";
    sessions.closeAll(event.nasId(), AccountedSession.happenedAt(event), cause);
  }

  private static boolean isAboutTheNas(AccountingEvent event) {
    return event.type() == StatusType.ACCOUNTING_ON || event.type() == StatusType.ACCOUNTING_OFF;
  }
}

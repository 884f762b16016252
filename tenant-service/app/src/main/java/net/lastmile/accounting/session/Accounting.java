package net.lastmile.accounting.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.network.NasReports;
import net.lastmile.platform.persistence.Sql;

/** Turns accounting packets, in the order of the journal, into sessions and traffic. */
public final class Accounting {
  private final Sql sql;
  private final SessionTable sessions;
  private final SessionSearch search;
  private final EventTables tables;
  private final TrafficMinutes minutes;
  private final AccessPolicy policy;
  private final Set<UUID> reported = new HashSet<>();

  public Accounting(Sql sql, TrafficMinutes minutes, AccessPolicy policy) {
    this.sql = sql;
    this.sessions = new SessionTable(sql, policy.usernameCase());
    this.search = new SessionSearch(sessions);
    this.tables = new EventTables(sql);
    this.minutes = minutes;
    this.policy = policy;
  }

  public void store(List<AccountingEvent> events) {
    IgnoredCounts ignored = new IgnoredCounts();
    Set<UUID> swapped = events.isEmpty() ? Set.of() : new NasReports(sql).directionsSwapped();
    List<AccountingEvent> run = new ArrayList<>();
    for (AccountingEvent reported : events) {
      // Cleaned before any comparison, because the next packet is compared with the stored text.
      AccountingEvent fit = reported.mapTexts(RadiusText::clean);
      AccountingEvent event = swapped.contains(fit.nasId()) ? fit.withDirectionsSwapped() : fit;
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
    ignored.store(sql);
  }

  private void storeRun(List<AccountingEvent> run, IgnoredCounts ignored) {
    if (run.isEmpty()) {
      return;
    }
    SessionSearch.KnownSessions known = search.find(run);
    LineNames names = LineNames.read(sql, policy, run.stream().map(AccountingEvent::username));
    Map<UUID, AccountedLine> byClass =
        tables.linesOf(
            run.stream()
                .map(AccountingEvent::subscriberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Set<AccountedSession> heard = new LinkedHashSet<>();
    Set<AccountedSession> begun = new LinkedHashSet<>();
    for (AccountingEvent event : run) {
      AccountedSession session = known.of(event);
      heard.add(session);
      AccountedLine line =
          event.subscriberId() == null
              ? names.at(event.username(), session.startedAt).line()
              : byClass.getOrDefault(event.subscriberId(), AccountedLine.UNKNOWN);
      AccountedSession.Delta delta = session.apply(event, line);
      ignored.add(event.nasId(), event.at(), session.lastIgnored);
      minutes.traffic(delta.from(), delta.to(), delta.downloadOctets(), delta.uploadOctets());
      if (event.subscriberId() != null) {
        session.subscriberId = event.subscriberId();
      } else if (session.subscriberId == null) {
        session.subscriberId = line.subscriberId();
      }
      if (session.startIsTold && (session.isNew() || event.type() == StatusType.START)) {
        begun.add(session);
      }
    }
    sessions.save(heard);
    heard.stream()
        .filter(session -> session.end == null && session.subscriberId != null)
        .forEach(session -> reported.add(session.subscriberId));
    new LeftSessions(sql).end(begun);
  }

  /** The lines whose sessions were reported as live. */
  public Set<UUID> reportedLines() {
    return reported;
  }

  private void closeAll(AccountingEvent event) {
    sessions.closeAll(
        event, event.type() == StatusType.ACCOUNTING_ON ? "NAS-Reboot" : "NAS-Request");
  }

  private static boolean isAboutTheNas(AccountingEvent event) {
    return event.type() == StatusType.ACCOUNTING_ON || event.type() == StatusType.ACCOUNTING_OFF;
  }
}

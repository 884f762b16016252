package net.lastmile.coa.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.network.Routers;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;

/** Reads live sessions, in the current transaction. */
public final class LiveSessions {
  private static final String LIVE =
      "select %s from %s r left join %s n on n.id = r.nas_id where "
          .formatted(LiveSession.COLUMNS, OnlineSessions.TABLE, Routers.TABLE);
  private static final String OF_SUBSCRIBER = LIVE + "r.subscriber_id = ? order by r.radacctid";
  private static final String BY_NUMBER = LIVE + "r.radacctid = ?";

  private final Sql sql;

  public LiveSessions(Sql sql) {
    this.sql = sql;
  }

  List<LiveSession> ofSubscriber(UUID subscriber) {
    return sql.query(OF_SUBSCRIBER, subscriber).list(LiveSession::read);
  }

  public Optional<LiveSession> find(long number) {
    return sql.query(BY_NUMBER, number).first(LiveSession::read);
  }

  /** Whether there is or was such a session. */
  boolean isKnown(long number) {
    return new OnlineSessions(sql).isKnown(number);
  }
}

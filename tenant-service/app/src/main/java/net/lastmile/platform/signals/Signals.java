package net.lastmile.platform.signals;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.platform.persistence.PlatformDataSource;
import net.lastmile.platform.persistence.Sql;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Signals between the platform's nodes, by PostgreSQL's NOTIFY. One connection of each node, beside
 * the pool, listens and costs no transactions.
 */
@ApplicationScoped
public class Signals {
  private static final Logger LOG = System.getLogger(Signals.class.getName());
  private static final String CHANNEL = "lastmile";
  private static final Duration LISTENING = Duration.ofSeconds(10);
  private static final int ANSWERS_WITHIN_SECONDS = 5;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

  @Resource private ManagedThreadFactory threads;

  private volatile Thread thread;
  private volatile Connection listening;
  private volatile boolean heard;

  /** Begins to listen; called once, when the database is ready. */
  public void start() {
    thread = threads.newThread(this::run);
    thread.setName("signals");
    thread.start();
  }

  /**
   * @param listener is called at each signal of the topic, and after a time in which signals may
   *     have been lost; it must return at once
   */
  public void on(String topic, Runnable listener) {
    listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /** Whether signals of other nodes arrive now. */
  public boolean areHeard() {
    return heard;
  }

  /** Tells every node, this one included, once the transaction has committed. */
  public static void send(Sql sql, String topic) {
    sql.query("select pg_notify(?, ?)", CHANNEL, topic).exists();
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
    Connection now = listening;
    if (now != null) {
      try {
        // Unlike closing, this does not wait for the thread that reads from it.
        now.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.log(Level.DEBUG, "the listening connection was closed already", e);
      }
    }
  }

  private void run() {
    boolean failing = false;
    while (!Thread.currentThread().isInterrupted()) {
      try (Connection connection = new PlatformDataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        listening = connection;
        heard = true;
        failing = false;
        listeners.values().forEach(topic -> topic.forEach(Runnable::run));
        listen(connection, connection.unwrap(PGConnection.class));
      } catch (SQLException e) {
        heard = false;
        // Logged once: while the database is unavailable every try fails the same way.
        if (!failing) {
          LOG.log(Level.WARNING, "signals of other nodes are not heard: {0}", e.getMessage());
          // Who waits now waits for less.
          listeners.values().forEach(topic -> topic.forEach(Runnable::run));
        }
        failing = true;
        pause();
      }
    }
  }

  private void listen(Connection connection, PGConnection signals) throws SQLException {
    while (!Thread.currentThread().isInterrupted()) {
      PGNotification[] arrived = signals.getNotifications((int) LISTENING.toMillis());
      if (arrived == null) {
        // A database whose host has died sends no end of its connections.
        if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
          throw new SQLException("the connection no longer answers");
        }
      } else {
        for (PGNotification signal : arrived) {
          listeners.getOrDefault(signal.getParameter(), List.of()).forEach(Runnable::run);
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

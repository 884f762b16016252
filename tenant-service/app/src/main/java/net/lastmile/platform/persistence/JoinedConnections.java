package net.lastmile.platform.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The current transaction's connection for a library that wants a data source and ends transactions
 * of its own: what it does becomes part of the current transaction.
 */
public final class JoinedConnections {
  private static final Set<String> LEFT_TO_THE_TRANSACTION =
      Set.of("setAutoCommit", "commit", "rollback", "close");

  private JoinedConnections() {}

  public static DataSource of(EntityManager entities) {
    return proxy(
        DataSource.class,
        (_, method, _) -> {
          if (method.getName().equals("getConnection")) {
            return joined(TransactionConnection.of(entities));
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static Connection joined(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          if (LEFT_TO_THE_TRANSACTION.contains(method.getName())) {
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    Object proxy =
        Proxy.newProxyInstance(
            JoinedConnections.class.getClassLoader(), new Class<?>[] {type}, handler);
    return type.cast(proxy);
  }
}

package net.lastmile.radius;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.edge.contract.AccessPolicy;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.contract.Username;

/** Which line each User-Name of a batch stands for, by the rule that edges follow. */
final class LineNames {
  private static final String BY_MAC =
      """
      select username from subscriber where login = 'MAC' and username = any (?)
      """;

  private final AccessPolicy policy;
  private final Set<String> byMac;

  private LineNames(AccessPolicy policy, Set<String> byMac) {
    this.policy = policy;
    this.byMac = byMac;
  }

  /**
   * @param userNames as routers sent them
   */
  static LineNames read(Connection connection, AccessPolicy policy, Stream<String> userNames)
      throws SQLException {
    Map<String, String> macs = new HashMap<>();
    for (String userName : userNames.collect(Collectors.toSet())) {
      String name = ofMac(userName);
      if (name != null) {
        macs.put(userName, name);
      }
    }
    return new LineNames(policy, macs.isEmpty() ? Set.of() : existing(connection, macs.values()));
  }

  private static Set<String> existing(Connection connection, Collection<String> names)
      throws SQLException {
    Set<String> found = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(BY_MAC)) {
      statement.setArray(1, connection.createArrayOf("text", names.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** The name of the line; without its realm where the tenant cuts that off. */
  String of(String userName) {
    String mac = ofMac(userName);
    return mac != null && byMac.contains(mac) ? mac : policy.usernameOf(RadiusText.clean(userName));
  }

  /** Null if it is no hardware address. */
  private static String ofMac(String userName) {
    byte[] octets = RadiusText.clean(userName).getBytes(StandardCharsets.UTF_8);
    long mac = MacAddress.whole(octets, 0, octets.length);
    return mac == MacAddress.NONE ? null : Username.ofMac(mac);
  }
}

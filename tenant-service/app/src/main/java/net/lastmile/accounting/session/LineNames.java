package net.lastmile.accounting.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.subscribers.LineHistory;

/**
 * The line that each User-Name of a batch stands for. As on the edges, the whole name is tried
 * first, without its realm if the tenant strips that, then as a hardware address; then the part
 * after a Windows domain in the same two ways.
 */
final class LineNames {
  /** Possible line names for each User-Name; the first that belongs to a line decides. */
  private final Map<String, List<String>> names;

  private final Map<String, LinesOfName> lines;

  private LineNames(Map<String, List<String>> names, Map<String, LinesOfName> lines) {
    this.names = names;
    this.lines = lines;
  }

  /**
   * The line that a User-Name stands for.
   *
   * @param username the line's username; if there is no line, the one it would have
   * @param line {@link AccountedLine#UNKNOWN} if there is none
   */
  record Named(String username, AccountedLine line) {}

  /**
   * @param userNames as routers sent them
   */
  static LineNames read(Sql sql, AccessPolicy policy, Stream<String> userNames) {
    Set<String> sent = userNames.collect(Collectors.toSet());
    Set<String> byMac =
        existing(
            sql,
            sent.stream()
                .flatMap(LineNames::parts)
                .flatMap(LineNames::ofMac)
                .collect(Collectors.toSet()));
    Map<String, List<String>> names = new HashMap<>();
    for (String userName : sent) {
      List<String> each = new ArrayList<>();
      parts(userName)
          .forEach(
              part -> {
                each.add(policy.usernameOf(part));
                ofMac(part).filter(byMac::contains).forEach(each::add);
              });
      names.put(userName, each);
    }
    return new LineNames(
        names,
        new EventTables(sql)
            .lines(names.values().stream().flatMap(List::stream).collect(Collectors.toSet())));
  }

  /** The whole name, and the part after its Windows domain. */
  private static Stream<String> parts(String userName) {
    String clean = RadiusText.clean(userName);
    return Stream.of(clean, Username.behindDomain(clean)).distinct();
  }

  /** Empty if the name is not a hardware address. */
  private static Stream<String> ofMac(String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_8);
    long mac = MacAddress.whole(octets, 0, octets.length);
    return mac == MacAddress.NONE ? Stream.empty() : Stream.of(Username.ofMac(mac));
  }

  private static Set<String> existing(Sql sql, Collection<String> names) {
    return names.isEmpty() ? Set.of() : new LineHistory(sql).byMac(names);
  }

  /** The line that this User-Name, one of those read, stood for at this moment. */
  Named at(String userName, Instant moment) {
    List<String> each = names.get(userName);
    for (String name : each) {
      AccountedLine line = lines.getOrDefault(name, LinesOfName.NONE).at(moment);
      if (line.subscriberId() != null) {
        return new Named(name, line);
      }
    }
    // Without a line at that moment, still the name of an earlier or later line.
    String name = each.stream().filter(lines::containsKey).findFirst().orElse(each.getFirst());
    return new Named(name, AccountedLine.UNKNOWN);
  }
}

package net.lastmile.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.lastmile.network.IpText;

/** The conditions of a list of sessions, and their parameters in order. */
final class SessionQuery {
  private static final int MAX_SEARCH_LENGTH = 100;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  SessionQuery where(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    parameters.addAll(List.of(values));
    return this;
  }

  SessionQuery live(Boolean live) {
    if (live != null) {
      conditions.add(live ? "r.acctstoptime is null" : "r.acctstoptime is not null");
    }
    return this;
  }

  SessionQuery through(UUID nas) {
    return nas == null ? this : where("r.nas_id = ?", nas);
  }

  /** Beginning of a username or a MAC, or a whole address. */
  SessionQuery search(String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    String cut = text.strip().substring(0, Math.min(text.strip().length(), MAX_SEARCH_LENGTH));
    String prefix = cut.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    String names = "r.username like ? escape '!' or r.callingstationid like ? escape '!'";
    String lower = prefix.toLowerCase(Locale.ROOT);
    String upper = prefix.toUpperCase(Locale.ROOT);
    return IpText.host(cut)
        .map(address -> where(names + " or r.framedipaddress = ?::inet", lower, upper, address))
        .orElseGet(() -> where(names, lower, upper));
  }

  String toSql() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  List<Object> parameters() {
    return parameters;
  }
}

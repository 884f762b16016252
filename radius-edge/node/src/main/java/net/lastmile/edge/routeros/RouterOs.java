package net.lastmile.edge.routeros;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.lastmile.edge.contract.job.ApiOutcome;

/** The commands sent to RouterOS. */
final class RouterOs {
  private static final String ID = ".id";
  private static final String PPP = "/ppp/active";
  private static final String HOTSPOT = "/ip/hotspot/active";

  private final ApiSession session;

  RouterOs(ApiSession session) {
    this.session = session;
  }

  /**
   * Ends a session, if the router has it.
   *
   * @return whether it had it
   */
  boolean end(ActiveLine line) throws IOException, ApiFault {
    return end(PPP, "name", line) || end(HOTSPOT, "user", line);
  }

  private boolean end(String menu, String named, ActiveLine line) throws IOException, ApiFault {
    boolean ended = false;
    for (Map<String, String> entry : listed(menu, named, line.username())) {
      if (entry.containsKey(ID) && line.isListedAs(entry)) {
        ended |= remove(menu, entry.get(ID));
      }
    }
    return ended;
  }

  private List<Map<String, String>> listed(String menu, String named, String username)
      throws IOException, ApiFault {
    try {
      return session.call(
          menu + "/print",
          "=.proplist=" + ID + "," + named + ",address,session-id",
          "?" + named + "=" + username);
    } catch (ApiFault fault) {
      // A router without the Hotspot package has no such menu, and so no such sessions.
      if (fault.getMessage().startsWith("no such command")) {
        return List.of();
      }
      throw fault;
    }
  }

  /** A session that has ended by itself meanwhile is no fault. */
  private boolean remove(String menu, String id) throws IOException, ApiFault {
    try {
      session.call(menu + "/remove", "=" + ID + "=" + id);
      return true;
    } catch (ApiFault fault) {
      if (fault.outcome() == ApiOutcome.UNCLEAR && fault.getMessage().startsWith("no such item")) {
        return false;
      }
      throw fault;
    }
  }

  /** The router's name and release. */
  String describe() throws IOException, ApiFault {
    String name = first(session.call("/system/identity/print"), "name");
    String version = first(session.call("/system/resource/print"), "version");
    return ApiFault.printable(name + ", RouterOS " + version);
  }

  private static String first(List<Map<String, String>> entries, String attribute) {
    return entries.isEmpty() ? "" : entries.getFirst().getOrDefault(attribute, "");
  }
}

package net.lastmile.ops.bng.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.packet.Login;

/**
 * What {@code ./lastmile demo} wrote for clients: the NAS, the ports, the subscribers.
 *
 * @param logins those of subscribers, then those that are refused
 */
public record DemoFile(String nasAddress, String secret, List<Target> servers, List<Login> logins) {
  /**
   * Reads {@code demo.json} from the state directory.
   *
   * @param home the launcher's state directory; null if there is none
   * @return empty if there is no demo
   */
  public static Optional<DemoFile> in(String home) throws IOException {
    if (home == null || !Files.isReadable(Path.of(home, "demo.json"))) {
      return Optional.empty();
    }
    JsonNode demo = new ObjectMapper().readTree(Path.of(home, "demo.json").toFile());
    JsonNode radius = demo.required("radius");
    List<Target> servers = new ArrayList<>();
    for (JsonNode server : radius.required("servers")) {
      servers.add(
          new Target(
              server.required("address").asText(),
              server.required("authPort").asInt(),
              server.required("acctPort").asInt()));
    }
    JsonNode nas = demo.required("nas");
    List<Login> logins = logins(demo.required("subscribers"));
    logins.addAll(logins(demo.path("refused")));
    return Optional.of(
        new DemoFile(
            nas.required("address").asText(), nas.required("secret").asText(), servers, logins));
  }

  private static List<Login> logins(JsonNode subscribers) {
    List<Login> logins = new ArrayList<>();
    for (JsonNode subscriber : subscribers) {
      String auth = subscriber.path("auth").asText(AuthMethod.PAP.name());
      logins.add(
          new Login(
              subscriber.required("username").asText(),
              subscriber.required("password").asText(),
              AuthMethod.valueOf(auth.toUpperCase(Locale.ROOT).replace("-", ""))));
    }
    return logins;
  }

  @Override
  public String toString() {
    return "demo of " + logins.size() + " lines";
  }
}

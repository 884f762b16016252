package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import net.lastmile.ops.launcher.http.HttpProbe;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * A node's management address, for the operator's calls.
 *
 * @param tokenFile holds the token that the node requires
 */
record ManagedNode(String name, String url, Path tokenFile) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** The node's status; empty if it is down or still starting. */
  Optional<JsonNode> status() {
    return HttpProbe.get(url + "/status").map(ManagedNode::read);
  }

  boolean isReady() {
    return HttpProbe.answers(url + "/health/ready");
  }

  /**
   * Tells the node to do something.
   *
   * @throws Complaint with the node's own words if it refuses
   */
  void tell(String path) {
    order(path);
  }

  /**
   * Tells the node to do something.
   *
   * @return the result as the node reports it
   * @throws Complaint with the node's own words if it refuses
   */
  String order(String path) {
    try {
      var answer = HTTP.send(request(path, "POST"), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Complaint(name + " refuses: " + answer.body().strip());
      }
      return answer.body().strip();
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * The lines that the node sends, until either side ends.
   *
   * @throws Complaint with the node's own words if it refuses to send any
   */
  Stream<String> follow(String path) {
    try {
      var answer = HTTP.send(request(path, "GET"), BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new Complaint(name + " refuses: " + answer.body().findFirst().orElse(""));
      }
      return answer.body();
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * The node's answer to a question.
   *
   * @throws Complaint with the node's own words if it refuses
   */
  JsonNode ask(String path) {
    return read(String.join("\n", follow(path).toList()));
  }

  private HttpRequest request(String path, String method) throws IOException {
    if (!Files.isReadable(tokenFile)) {
      throw new Complaint("%s: its token is not in %s, or not yours.".formatted(name, tokenFile));
    }
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Authorization", "Bearer " + Files.readString(tokenFile).strip())
        .method(method, BodyPublishers.noBody())
        .build();
  }

  private Complaint unreachable(IOException cause) {
    return new Complaint("%s does not answer at %s.".formatted(name, url), cause);
  }

  private static Complaint interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new Complaint("Interrupted.", cause);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what an edge says is not JSON", e);
    }
  }
}

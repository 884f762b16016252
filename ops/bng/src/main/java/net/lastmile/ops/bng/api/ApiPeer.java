package net.lastmile.ops.bng.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A client connected to the RouterOS API, and the answers to its commands. */
final class ApiPeer {
  private static final int MAX_SENTENCE_OCTETS = 4096;
  private static final String PROPERTIES = "=.proplist=";
  private static final String ID = "=.id=";

  private final SocketChannel channel;
  private final ApiLogin login;
  private final ApiServer.Lines lines;
  private final ByteBuffer incoming = ByteBuffer.allocate(MAX_SENTENCE_OCTETS);
  private boolean loggedIn;

  ApiPeer(SocketChannel channel, ApiLogin login, ApiServer.Lines lines) {
    this.channel = channel;
    this.login = login;
    this.lines = lines;
  }

  /** A fault of one client closes its connection; it must not end the simulation. */
  void read() throws IOException {
    try {
      if (channel.read(incoming) < 0 || !answered()) {
        channel.close();
      }
    } catch (IOException | RuntimeException fault) {
      channel.close();
    }
  }

  /** Whether the connection stays open. */
  private boolean answered() throws IOException {
    incoming.flip();
    boolean stays = true;
    Optional<List<String>> sentence = ApiWords.take(incoming);
    while (stays && sentence.isPresent()) {
      stays = sentence.get().isEmpty() || answer(sentence.get());
      sentence = ApiWords.take(incoming);
    }
    incoming.compact();
    return stays && incoming.hasRemaining();
  }

  private boolean answer(List<String> sentence) throws IOException {
    String command = sentence.getFirst();
    List<String> tag = sentence.stream().filter(word -> word.startsWith(".tag=")).toList();
    if (!loggedIn && !command.equals("/login")) {
      send("!fatal", Stream.of("not logged in"), tag);
      return false;
    }
    Optional<String> refusal =
        switch (command) {
          case "/login" -> logIn(sentence);
          case "/system/identity/print" ->
              print(List.of(Map.of("name", "lastmile-bng")), sentence, tag);
          case "/system/resource/print" ->
              print(
                  List.of(Map.of("version", "7.16.2 (simulated)", "board-name", "CHR")),
                  sentence,
                  tag);
          case "/ppp/active/print" -> print(lines.active(), sentence, tag);
          case "/ppp/active/remove" -> remove(sentence);
          case "/ip/hotspot/active/print" -> Optional.empty();
          default -> Optional.of("no such command prefix");
        };
    if (refusal.isPresent()) {
      send("!trap", Stream.of("=message=" + refusal.get()), tag);
    }
    send("!done", Stream.empty(), tag);
    return true;
  }

  private Optional<String> logIn(List<String> sentence) {
    loggedIn =
        sentence.contains("=name=" + login.user())
            && sentence.contains("=password=" + login.password());
    return loggedIn ? Optional.empty() : Optional.of("invalid user name or password (6)");
  }

  private Optional<String> remove(List<String> sentence) {
    boolean all =
        sentence.stream()
            .filter(word -> word.startsWith(ID))
            .flatMap(word -> Stream.of(word.substring(ID.length()).split(",")))
            .allMatch(lines::end);
    return all ? Optional.empty() : Optional.of("no such item (4)");
  }

  private Optional<String> print(
      List<Map<String, String>> entries, List<String> sentence, List<String> tag)
      throws IOException {
    ApiQuery query = new ApiQuery(sentence.stream().filter(word -> word.startsWith("?")).toList());
    List<String> wanted =
        sentence.stream()
            .filter(word -> word.startsWith(PROPERTIES))
            .flatMap(word -> Stream.of(word.substring(PROPERTIES.length()).split(",")))
            .toList();
    for (Map<String, String> entry : entries) {
      if (query.fits(entry)) {
        send(
            "!re",
            entry.entrySet().stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.getKey()))
                .map(one -> "=" + one.getKey() + "=" + one.getValue()),
            tag);
      }
    }
    return Optional.empty();
  }

  /** Throws if the client does not read what it asked for; its connection is then closed. */
  private void send(String kind, Stream<String> words, List<String> tag) throws IOException {
    List<String> sentence = new ArrayList<>(List.of(kind));
    words.forEach(sentence::add);
    sentence.addAll(tag);
    ByteBuffer octets = ByteBuffer.wrap(ApiWords.octets(sentence));
    channel.write(octets);
    if (octets.hasRemaining()) {
      throw new IOException("the peer does not read");
    }
  }
}

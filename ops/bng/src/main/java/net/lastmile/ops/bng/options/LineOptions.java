package net.lastmile.ops.bng.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.packet.Login;
import picocli.CommandLine.Option;

/** Which lines log in, and how: from a file, from a pattern, or the demo's. */
public final class LineOptions {
  private static final int MAX_SUBSCRIBERS = 1_000_000;
  private static final int PATTERN_SUBSCRIBERS = 100;

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      description = "How many lines log in (all of the demo's or the file's, 100 of a pattern).")
  private Integer subscribers;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Subscribers: a name and a password a line, separated by one comma.")
  private Path users;

  @Option(
      names = "--user-pattern",
      paramLabel = "FORMAT",
      description = "Names counted up from 0, such as user%%07d.")
  private String userPattern;

  @Option(
      names = "--password-pattern",
      paramLabel = "FORMAT",
      description = "The passwords beside them, such as pass%%07d.")
  private String passwordPattern;

  @Option(
      names = "--auth",
      paramLabel = "pap|chap|mschapv2",
      description = "How they prove it (as the demo says, else pap).")
  private AuthMethod auth;

  public List<Login> logins(Optional<DemoFile> demo) throws IOException {
    if (subscribers != null && (subscribers < 1 || subscribers > MAX_SUBSCRIBERS)) {
      throw new IllegalArgumentException("--subscribers must be from 1 to " + MAX_SUBSCRIBERS);
    }
    List<Login> all = all(demo);
    int wanted = subscribers == null ? all.size() : subscribers;
    if (wanted > all.size()) {
      throw new IllegalArgumentException(
          "there are only %d subscribers; %d were asked for".formatted(all.size(), wanted));
    }
    return all.subList(0, wanted).stream().map(this::withMethod).toList();
  }

  private List<Login> all(Optional<DemoFile> demo) throws IOException {
    if (users != null) {
      try (Stream<String> lines = Files.lines(users)) {
        return lines.filter(line -> !line.isBlank()).map(LineOptions::parse).toList();
      }
    }
    if (userPattern != null) {
      String passwords = passwordPattern == null ? userPattern : passwordPattern;
      int count = subscribers == null ? PATTERN_SUBSCRIBERS : subscribers;
      return IntStream.range(0, count)
          .mapToObj(i -> login(userPattern.formatted(i), passwords.formatted(i)))
          .toList();
    }
    return demo.map(DemoFile::logins)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no demo; run './lastmile demo', or give --users or --user-pattern"));
  }

  private static Login parse(String line) {
    int comma = line.indexOf(',');
    if (comma < 1) {
      throw new IllegalArgumentException("--users: '" + line + "' is not 'name,password'");
    }
    return login(line.substring(0, comma), line.substring(comma + 1));
  }

  private static Login login(String username, String password) {
    return new Login(username, password, AuthMethod.PAP);
  }

  private Login withMethod(Login login) {
    return auth == null ? login : new Login(login.username(), login.password(), auth);
  }
}

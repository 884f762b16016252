package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.http.HttpProbe;
import net.lastmile.ops.launcher.mail.MailSink;

/** Receives all mail of the local stack. */
public final class MailPart implements Part {
  private final Layout layout;
  private final Ports ports;

  public MailPart(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Launch launch() {
    Path target = layout.built("ops/launcher/target");
    return new Launch(
        JavaCommand.of(
            List.of(
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto"),
            List.of(
                "-cp",
                target.resolve("*") + ":" + target.resolve("lib/*"),
                MailSink.class.getName(),
                Integer.toString(ports.smtp()),
                Integer.toString(ports.mailPage()))),
        Map.of(),
        layout.home());
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers(url() + "/api/messages");
  }

  @Override
  public String url() {
    return "http://localhost:" + ports.mailPage();
  }

  @Override
  public Map<String, Integer> tcpPorts() {
    return Map.of("smtp", ports.smtp(), "http", ports.mailPage());
  }
}

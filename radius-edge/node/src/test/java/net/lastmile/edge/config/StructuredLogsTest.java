package net.lastmile.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StructuredLogsTest {
  @Test
  @DisplayName("O3 with logback-json.xml each event is one line, a JSON object")
  void anEventIsOneJsonObject() throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(getClass().getResource("/logback-json.xml"));
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    var out = (OutputStreamAppender<ILoggingEvent>) root.getAppender("OUT");

    String line = encoded(out, root, "NAS {} said \"no\",\nand went");
    assertThat(line.strip()).doesNotContain("\n");
    JsonNode event = new ObjectMapper().readTree(line);
    assertThat(event.path("level").asText()).isEqualTo("WARN");
    assertThat(event.path("formattedMessage").asText()).isEqualTo("NAS 7 said \"no\",\nand went");
    context.stop();
  }

  private static String encoded(
      OutputStreamAppender<ILoggingEvent> out, Logger root, String message) {
    var event = new LoggingEvent("test", root, Level.WARN, message, null, new Object[] {7});
    return new String(out.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}

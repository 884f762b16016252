package net.lastmile.ops.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.stack.OpenStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the demo tenant, or describes it if it exists. */
@Command(
    name = "demo",
    description = "Make a tenant 'demo' with a plan, a router and 100 subscribers.")
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--json",
      description = "Print one JSON object with all a client needs, passwords among it.")
  private boolean json;

  @Override
  public Integer call() {
    JsonNode demo = new Demo(OpenStack.ofEnvironment(), System.err).describe();
    if (json) {
      System.out.println(demo.toPrettyString());
      return 0;
    }
    System.out.printf("Panel     %s%n", demo.path("panelUrl").asText());
    System.out.printf(
        "Log in    %s with the password in %s%n",
        demo.path("staff").path("username").asText(),
        demo.path("staff").path("passwordFile").asText());
    System.out.printf(
        "Router    %s speaks to 127.0.0.1:%d and %d%n",
        demo.path("nas").path("address").asText(),
        demo.path("radius").path("authPort").asInt(),
        demo.path("radius").path("acctPort").asInt());
    System.out.printf(
        "Lines     %d; see ./lastmile demo --json, or let them log in: ./lastmile bng%n",
        demo.path("subscribers").size());
    return 0;
  }
}

package net.lastmile.ops.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.stack.OpenStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints one line per tenant, newest first. */
@Command(name = "tenants", description = "List the tenants, newest first.")
final class ListTenants implements Callable<Integer> {
  private static final String ROW = "%-33s%-14s%-36s  %-24s  %s%n";
  private static final int PAGE = 500;
  private static final int MAX_PAGES = 40;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Those with this in slug or company; all if left out.")
  private String search;

  @Override
  public Integer call() {
    OpenStack stack = OpenStack.asItIs();
    Http http = new Http();
    String token = new OperatorLogIn(stack, http).token();
    String list =
        "%s/operator/tenants?limit=%d&q=%s".formatted(stack.apiUrl(), PAGE, encoded(search));
    System.out.printf(ROW, "TENANT", "STATUS", "ID", "CREATED", "COMPANY");
    JsonNode page = http.get(list, token);
    show(page);
    for (int read = 1; page.hasNonNull("next") && read < MAX_PAGES; read++) {
      page = http.get(list + "&cursor=" + encoded(page.path("next").asText()), token);
      show(page);
    }
    if (page.hasNonNull("next")) {
      System.err.println("There are more; narrow them down by --search.");
    }
    return 0;
  }

  private static void show(JsonNode page) {
    for (JsonNode tenant : page.path("items")) {
      System.out.printf(
          ROW,
          tenant.path("slug").asText(),
          tenant.path("status").asText(),
          tenant.path("id").asText(),
          tenant.path("createdAt").asText(),
          tenant.path("company").asText());
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

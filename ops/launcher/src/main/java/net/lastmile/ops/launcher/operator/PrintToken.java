package net.lastmile.ops.launcher.operator;

import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.stack.OpenStack;
import picocli.CommandLine.Command;

/**
 * Prints a token for the header {@code Authorization: Bearer} of calls below {@code /api/operator}.
 */
@Command(
    name = "token",
    description = "Print an access token of the operator's, good for five minutes.")
final class PrintToken implements Callable<Integer> {
  @Override
  public Integer call() {
    System.out.println(new OperatorLogIn(OpenStack.asItIs(), new Http()).token());
    return 0;
  }
}

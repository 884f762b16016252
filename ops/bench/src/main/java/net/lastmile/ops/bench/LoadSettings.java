package net.lastmile.ops.bench;

import java.util.List;

/**
 * What a load generator is told on its command line.
 *
 * @param users how many subscribers the server holds
 * @param inFlight requests always on their way; with {@code offered}, at most so many
 * @param requests how many different ones are made ready beforehand; they are sent round and round
 * @param offered requests a second, sent by the clock whatever becomes of them; 0: each as soon as
 *     one before it is answered
 */
record LoadSettings(
    LoadKind kind,
    String host,
    int port,
    String secret,
    int users,
    int inFlight,
    int requests,
    int warmUpSeconds,
    int seconds,
    int serverPid,
    int offered) {

  List<String> toArguments() {
    return List.of(
        kind.toString(),
        host,
        Integer.toString(port),
        secret,
        Integer.toString(users),
        Integer.toString(inFlight),
        Integer.toString(requests),
        Integer.toString(warmUpSeconds),
        Integer.toString(seconds),
        Integer.toString(serverPid),
        Integer.toString(offered));
  }

  static LoadSettings of(String... arguments) {
    int[] numbers = new int[arguments.length];
    for (int i : new int[] {2, 4, 5, 6, 7, 8, 9, 10}) {
      numbers[i] = Integer.parseInt(arguments[i]);
    }
    return new LoadSettings(
        LoadKind.of(arguments[0]),
        arguments[1],
        numbers[2],
        arguments[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8],
        numbers[9],
        numbers[10]);
  }
}

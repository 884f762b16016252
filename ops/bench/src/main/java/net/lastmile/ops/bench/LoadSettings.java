package net.lastmile.ops.bench;

import java.util.List;

/**
 * What a load generator is told on its command line.
 *
 * @param kind what to send: {@code access} (PAP and CHAP in turn) or {@code accounting}
 * @param users how many subscribers the server holds
 * @param inFlight requests always on their way, at most 256
 * @param requests how many different ones are made ready beforehand; they are sent round and round
 */
record LoadSettings(
    String kind,
    String host,
    int port,
    String secret,
    int users,
    int inFlight,
    int requests,
    int warmUpSeconds,
    int seconds,
    int serverPid) {
  boolean isAccounting() {
    return kind.equals("accounting");
  }

  List<String> toArguments() {
    return List.of(
        kind,
        host,
        Integer.toString(port),
        secret,
        Integer.toString(users),
        Integer.toString(inFlight),
        Integer.toString(requests),
        Integer.toString(warmUpSeconds),
        Integer.toString(seconds),
        Integer.toString(serverPid));
  }

  static LoadSettings of(String... arguments) {
    int[] numbers = new int[arguments.length];
    for (int i : new int[] {2, 4, 5, 6, 7, 8, 9}) {
      numbers[i] = Integer.parseInt(arguments[i]);
    }
    return new LoadSettings(
        arguments[0],
        arguments[1],
        numbers[2],
        arguments[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8],
        numbers[9]);
  }
}

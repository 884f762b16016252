package net.lastmile.ops.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings on a load generator's command line.
 *
 * @param users how many subscribers the server holds
 * @param inFlight requests always in flight; with {@code offered}, the maximum
 * @param requests how many different requests are made beforehand; they are sent in turn
 * @param serverPids the server's processes; their descendants count too
 * @param offered requests per second, sent by the clock regardless of answers; 0: each is sent as
 *     soon as an earlier one is answered
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
    List<Integer> serverPids,
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
        serverPids.stream().map(String::valueOf).collect(Collectors.joining(",")),
        Integer.toString(offered));
  }

  static LoadSettings of(String... arguments) {
    int[] numbers = new int[arguments.length];
    for (int i : new int[] {2, 4, 5, 6, 7, 8, 10}) {
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
        Stream.of(arguments[9].split(",")).map(Integer::valueOf).toList(),
        numbers[10]);
  }
}

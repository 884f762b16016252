package net.lastmile.accounting.session;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.event.AccountingEvent;

/**
 * What packets say of a session and its line, one column each. A packet without an attribute does
 * not remove what another packet said, in whatever order they come.
 */
enum SessionColumn {
  SESSION_USERNAME("username", e -> textOrNull(e.username())),
  NAS_PORT("nasport", e -> textOrNull(e.nasPort())),
  NAS_PORT_ID("nasportid", e -> textOrNull(e.nasPortId())),
  NAS_PORT_TYPE("nasporttype", e -> textOrNull(e.nasPortType())),
  CALLED_STATION_ID("calledstationid", e -> textOrNull(e.calledStationId())),
  CALLING_STATION_ID("callingstationid", e -> textOrNull(e.callingStationId())),
  SERVICE_TYPE("servicetype", e -> textOrNull(e.serviceType())),
  FRAMED_PROTOCOL("framedprotocol", e -> textOrNull(e.framedProtocol())),
  FRAMED_IP_ADDRESS("framedipaddress", e -> RadiusText.addressOrNull(e.framedIp())),
  FRAMED_IPV6_PREFIX("framedipv6prefix", e -> RadiusText.prefixOrNull(e.framedIpv6Prefix())),
  DELEGATED_IPV6_PREFIX(
      "delegatedipv6prefix", e -> RadiusText.prefixOrNull(e.delegatedIpv6Prefix())),
  FRAMED_IPV6_ADDRESS("framedipv6address", e -> RadiusText.addressOrNull(e.framedIpv6Address())),
  FRAMED_INTERFACE_ID("framedinterfaceid", e -> textOrNull(e.framedInterfaceId())),
  NAS_IDENTIFIER("nasidentifier", e -> textOrNull(e.nas().identifier())),
  NAS_OWN_ADDRESS("nasownaddress", e -> RadiusText.addressOrNull(e.nas().address())),
  /** Where the packet came from; the NAS's own address if it states one. */
  NAS_IP_ADDRESS("nasipaddress", e -> RadiusText.addressOrNull(e.sourceAddress())),
  CLASS("class", e -> textOrNull(e.classToken()));

  /** For {@code select}, {@code insert} and {@code update}, in the order of the values. */
  static final String NAMES = joined(column -> column.sqlName);

  static final String SELECTED = joined(column -> column.isInet() ? column.host() : column.sqlName);
  static final String PARAMETERS = joined(SessionColumn::parameter);
  static final String ASSIGNMENTS = joined(column -> column.sqlName + " = " + column.parameter());

  private final String sqlName;
  private final Function<AccountingEvent, String> reading;

  SessionColumn(String sqlName, Function<AccountingEvent, String> reading) {
    this.sqlName = sqlName;
    this.reading = reading;
  }

  /** The packet's value, fit for the column; null if it has none. */
  String of(AccountingEvent packet) {
    return reading.apply(packet);
  }

  /**
   * Whether the first value stays: the Class is the one of the log-in that began the session,
   * however often the line authenticates afterwards.
   */
  boolean isOfTheBeginning() {
    return this == CLASS;
  }

  private static String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private boolean isInet() {
    return this == FRAMED_IP_ADDRESS || this == NAS_IP_ADDRESS;
  }

  private String host() {
    return "host(" + sqlName + ")";
  }

  private String parameter() {
    return isInet() ? "?::inet" : "?";
  }

  private static String joined(Function<SessionColumn, String> of) {
    return Arrays.stream(values()).map(of).collect(Collectors.joining(", "));
  }
}

package net.lastmile.payara;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Ignores offers to switch to HTTP/2, WebSocket or any other protocol (RFC 9110, section 7.8). If a
 * request carries {@code Upgrade}, Grizzly stops reading its body by length or chunk and leaves
 * that to the new protocol's filter. Without such a filter the body never ends, and a thread waits
 * for it.
 */
final class UpgradeDeclined extends BaseFilter {
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event.type() == IncomingHttpUpgradeEvent.TYPE) {
      HttpHeader header = ((IncomingHttpUpgradeEvent) event).getHttpHeader();
      if (header instanceof HttpRequestPacket) {
        header.setIgnoreContentModifiers(false);
        header.getUpgradeDC().recycle();
        return context.getStopAction();
      }
    }
    return context.getInvokeAction();
  }
}

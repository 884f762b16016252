package net.lastmile.payara;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Declines the offer to go on in HTTP/2, as a WebSocket or in anything else, by not seeing it (RFC
 * 9110, section 7.8). When a request carries {@code Upgrade}, Grizzly stops reading its body by
 * length or chunk and leaves that to the filter of the new protocol. Where there is none the body's
 * end never comes, and a thread waits for it.
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

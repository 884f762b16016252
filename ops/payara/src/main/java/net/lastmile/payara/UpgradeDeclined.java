package net.lastmile.payara;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;

/**
 * Declines the offer to go on in HTTP/2, by not seeing it (RFC 9110, section 7.8). When a request
 * carries {@code Upgrade}, Grizzly stops reading its body by length or chunk and leaves that to the
 * filter of the new protocol. With HTTP/2 off there is none, and the body's end never comes.
 */
final class UpgradeDeclined extends BaseFilter {
  private static final String CLEARTEXT_HTTP2 = "h2c";

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event.type() == IncomingHttpUpgradeEvent.TYPE) {
      HttpHeader header = ((IncomingHttpUpgradeEvent) event).getHttpHeader();
      if (header.isRequest() && CLEARTEXT_HTTP2.equalsIgnoreCase(header.getUpgrade())) {
        header.setIgnoreContentModifiers(false);
        header.getUpgradeDC().recycle();
        return context.getStopAction();
      }
    }
    return context.getInvokeAction();
  }
}

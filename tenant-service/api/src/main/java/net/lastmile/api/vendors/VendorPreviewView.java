package net.lastmile.api.vendors;

import java.util.List;

/**
 * The packets sent for a line, made by the same code as on the edges.
 *
 * @param accept attributes in an Access-Accept
 * @param coa attributes in a CoA-Request for a session of the line
 * @param disconnect attributes in a Disconnect-Request for that session
 * @param addedByEdge attributes that the edge adds to an Access-Accept
 * @param sessionId placeholder for the id of a session
 * @param address placeholder for the session's address
 */
public record VendorPreviewView(
    List<Attribute> accept,
    List<Attribute> coa,
    List<Attribute> disconnect,
    List<String> addedByEdge,
    String sessionId,
    String address) {
  /**
   * @param text {@code Name = value}, as radclient prints it
   * @param octets the whole attribute in hexadecimal
   */
  public record Attribute(String text, String octets) {}
}

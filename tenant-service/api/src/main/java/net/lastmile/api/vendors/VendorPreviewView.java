package net.lastmile.api.vendors;

import java.util.List;

/**
 * What goes over the wire for a line, made by the code of the edges.
 *
 * @param accept in an Access-Accept
 * @param coa in a CoA-Request for a session of the line
 * @param disconnect in a Disconnect-Request for it
 * @param addedByEdge attributes that the edge puts into an Access-Accept besides
 * @param sessionId what stands for the id of a session
 * @param address what stands for its address
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

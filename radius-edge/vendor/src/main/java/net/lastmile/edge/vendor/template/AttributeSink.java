package net.lastmile.edge.vendor.template;

/** Takes whole attributes, in the order in which they are to stand in the packet. */
public interface AttributeSink {
  /** The octets are not changed and not kept. */
  void add(byte[] attributes);
}

package net.lastmile.edge.templates.template;

/** Receives whole attributes, in packet order. */
public interface AttributeSink {
  /** Adds attributes; must neither change nor keep the octets. */
  void add(byte[] attributes);
}

package net.lastmile.edge.config;

import java.util.List;

/** The settings cannot be used; the message names every fault. */
public final class InvalidSettings extends Exception {
  private final List<String> faults;

  InvalidSettings(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence per fault, each beginning with the key. */
  public List<String> faults() {
    return faults;
  }
}

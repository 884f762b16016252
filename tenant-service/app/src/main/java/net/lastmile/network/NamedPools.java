package net.lastmile.network;

import java.util.Collection;

/** Names of pools that a router may be restricted to; each feature that names pools answers. */
public interface NamedPools {
  Collection<String> names();
}

package net.lastmile.edges;

import net.lastmile.edge.contract.record.AccessPolicy;

/** How the current tenant wants its log-ins treated; implemented by the feature that knows it. */
public interface AccessPolicies {
  AccessPolicy current();
}

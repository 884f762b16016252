package net.lastmile.api.signup;

/** The steps of provisioning, in their order. */
public enum StepName {
  /** The tenant's role, schema and tables. */
  DATABASE,
  /** Its data key. */
  KEYS,
  /** Its organization, its panel's client and its first admin at the identity provider. */
  IDENTITY,
  /** Defaults that a tenant starts with. */
  DEFAULTS,
  /** Its RADIUS listener, announced to the region's edges. */
  REGION
}

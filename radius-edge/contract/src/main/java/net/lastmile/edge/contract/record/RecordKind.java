package net.lastmile.edge.contract.record;

/** What a feed entry is about. The code is used on the wire and on disk. */
public enum RecordKind implements Coded {
  /** {@link TenantRecord}; key: empty. */
  TENANT(1),
  /** {@link ListenerRecord}; key: empty, one listener per tenant and region. */
  LISTENER(2),
  /** {@link NasRecord}; key: the NAS's id. */
  NAS(3),
  /** {@link PlanRecord}; key: the plan's id. */
  PLAN(4),
  /** {@link SubscriberRecord}; key: the username as {@link Username} keeps it. */
  SUBSCRIBER(5),
  /** {@link VendorTemplateRecord}; key: the vendor's name. */
  VENDOR_TEMPLATE(6),
  /** {@link PoolRecord}; key: the pool's id. */
  POOL(7),
  /** {@link TlsIdentityRecord}; key: empty. */
  TLS_IDENTITY(8);

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /**
   * The kind with this code.
   *
   * @throws IllegalArgumentException if no kind has it
   */
  public static RecordKind ofCode(int code) {
    return Coded.find(values(), code)
        .orElseThrow(() -> new IllegalArgumentException("unknown record kind " + code));
  }
}

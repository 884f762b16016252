package net.lastmile.edge.vendor;

import java.util.EnumMap;
import java.util.Map;
import net.lastmile.edge.contract.PlanRecord;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;

/** A plan as attributes ready to be copied into an Access-Accept, for every vendor. */
public final class PlanAttributes {
  private static final int SERVICE_TYPE_FRAMED = 2;
  private static final int FRAMED_PROTOCOL_PPP = 1;

  /** RFC 2869 section 5.16: an interval below this must not be asked for. */
  private static final int MIN_INTERIM_SECONDS = 60;

  private final Map<Vendor, byte[]> byVendor = new EnumMap<>(Vendor.class);
  private final byte[] pool;

  private PlanAttributes(byte[] pool) {
    this.pool = pool;
  }

  /** Renders a plan for all vendors. */
  public static PlanAttributes of(PlanRecord plan) {
    PlanAttributes attributes = new PlanAttributes(framedPool(plan.pool()));
    for (VendorTemplate template : VendorTemplate.values()) {
      AttributeOctets out =
          new AttributeOctets()
              .number(AttributeType.SERVICE_TYPE, SERVICE_TYPE_FRAMED)
              .number(AttributeType.FRAMED_PROTOCOL, FRAMED_PROTOCOL_PPP);
      if (plan.interimSeconds() > 0) {
        out.number(
            AttributeType.ACCT_INTERIM_INTERVAL,
            Math.max(plan.interimSeconds(), MIN_INTERIM_SECONDS));
      }
      template.render(plan, out);
      attributes.byVendor.put(template.vendor(), out.toBytes());
    }
    return attributes;
  }

  /** Framed-Pool as an attribute; empty for the empty name. */
  public static byte[] framedPool(String name) {
    return new AttributeOctets().text(AttributeType.FRAMED_POOL, name).toBytes();
  }

  /** What every line of the plan gets from a NAS of this make. */
  public byte[] of(Vendor vendor) {
    return byVendor.get(vendor);
  }

  /** Framed-Pool, for lines without an address of their own; empty if the plan names none. */
  public byte[] pool() {
    return pool;
  }
}

package net.lastmile.edge.contract.record;

/**
 * Where a region's edges listen for one tenant's routers. Every node adds its own port offset,
 * which is 0 if each node has its own address.
 *
 * @param authPort UDP port of Access-Requests
 * @param acctPort UDP port of Accounting-Requests
 */
public record ListenerRecord(int authPort, int acctPort) {
  private static final int LAYOUT = 1;

  public byte[] encode() {
    return new RecordWriter(LAYOUT).u16(authPort).u16(acctPort).toBytes();
  }

  public static ListenerRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new ListenerRecord(in.u16(), in.u16());
  }
}

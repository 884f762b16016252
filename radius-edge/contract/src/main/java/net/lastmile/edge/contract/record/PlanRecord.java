package net.lastmile.edge.contract.record;

import java.util.UUID;

/**
 * What a plan gives a line, in vendor-neutral terms; the edge renders it once per vendor and keeps
 * the octets. Download is towards the subscriber. 0 or the empty text: not set.
 *
 * @param burstThresholdDownloadKbps average above which the burst rate ends (MikroTik's
 *     burst-threshold)
 * @param burstSeconds period of that average
 * @param pool Framed-Pool, the name of a router's pool
 * @param interimSeconds Acct-Interim-Interval
 * @param queueType the router's queue type for the line's packets; on a MikroTik, the PPP profile
 *     that sets it
 */
public record PlanRecord(
    UUID id,
    int downloadKbps,
    int uploadKbps,
    int burstDownloadKbps,
    int burstUploadKbps,
    int burstThresholdDownloadKbps,
    int burstThresholdUploadKbps,
    int burstSeconds,
    String pool,
    String addressListIn,
    String addressListOut,
    String filterId,
    int interimSeconds,
    PlanPools pools,
    String queueType,
    PlanNetwork network) {
  private static final int LAYOUT = 1;

  /** A plan that gives its lines nothing but addresses. */
  public PlanRecord(
      UUID id,
      int downloadKbps,
      int uploadKbps,
      int burstDownloadKbps,
      int burstUploadKbps,
      int burstThresholdDownloadKbps,
      int burstThresholdUploadKbps,
      int burstSeconds,
      String pool,
      String addressListIn,
      String addressListOut,
      String filterId,
      int interimSeconds,
      PlanPools pools,
      String queueType) {
    this(
        id,
        downloadKbps,
        uploadKbps,
        burstDownloadKbps,
        burstUploadKbps,
        burstThresholdDownloadKbps,
        burstThresholdUploadKbps,
        burstSeconds,
        pool,
        addressListIn,
        addressListOut,
        filterId,
        interimSeconds,
        pools,
        queueType,
        PlanNetwork.NONE);
  }

  public byte[] encode() {
    RecordWriter out =
        new RecordWriter(LAYOUT)
            .uuid(id)
            .i32(downloadKbps)
            .i32(uploadKbps)
            .i32(burstDownloadKbps)
            .i32(burstUploadKbps)
            .i32(burstThresholdDownloadKbps)
            .i32(burstThresholdUploadKbps)
            .i32(burstSeconds)
            .text(pool)
            .text(addressListIn)
            .text(addressListOut)
            .text(filterId)
            .i32(interimSeconds);
    pools.writeTo(out);
    out.text(queueType);
    network.writeTo(out);
    return out.toBytes();
  }

  public static PlanRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new PlanRecord(
        in.uuid(),
        in.i32(),
        in.i32(),
        in.i32(),
        in.i32(),
        in.i32(),
        in.i32(),
        in.i32(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.i32(),
        PlanPools.readFrom(in),
        in.ended() ? "" : in.text(),
        PlanNetwork.readFrom(in));
  }
}

package net.lastmile.edge.contract;

import java.util.UUID;

/**
 * What a plan gives a line, in terms no vendor owns; the edge renders it per vendor once and keeps
 * the octets. Download is towards the subscriber. 0 or the empty text: not set.
 *
 * @param burstThresholdDownloadKbps average above which the burst rate ends (MikroTik's
 *     burst-threshold)
 * @param burstSeconds over how long that average is taken
 * @param pool name for Framed-Pool, a pool of the router's
 * @param interimSeconds Acct-Interim-Interval
 * @param queueType what the router queues the line's packets by; on a MikroTik the PPP profile that
 *     says so
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

  /** A plan that tells its lines nothing but their addresses. */
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

package net.lastmile.edge.contract.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;

/**
 * A digest of a region's records, to find where an edge's copy differs: for each bucket the xor of
 * {@link #mix} over its live records (no tombstones).
 *
 * @param upTo the digest covers exactly the changes at or below this seq
 * @param buckets {@link #BUCKETS} hashes
 */
public record FeedDigest(long upTo, List<Long> buckets) {
  /** Records are spread over this many buckets; a repair pulls whole buckets. */
  public static final int BUCKETS = 1024;

  public FeedDigest {
    buckets = List.copyOf(buckets);
    if (buckets.size() != BUCKETS) {
      throw new IllegalArgumentException(buckets.size() + " buckets, not " + BUCKETS);
    }
  }

  /** The bucket a record belongs to, 0 to {@link #BUCKETS} - 1. */
  public static int bucketOf(RecordKind kind, UUID tenantId, String key) {
    return (int) (md5(kind.code() + "/" + tenantId + "/" + key) & (BUCKETS - 1));
  }

  /**
   * What one record adds to its bucket by xor. PostgreSQL computes the same with {@code ('x' ||
   * left(md5(kind || '/' || tenant_id || '/' || key || '@' || seq), 16))::bit(64)::bigint}.
   */
  public static long mix(RecordKind kind, UUID tenantId, String key, long seq) {
    return md5(kind.code() + "/" + tenantId + "/" + key + "@" + seq);
  }

  private static long md5(String text) {
    try {
      // MD5 because PostgreSQL has it built in; this guards against accidents, not against people.
      return ByteBuffer.wrap(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)))
          .getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

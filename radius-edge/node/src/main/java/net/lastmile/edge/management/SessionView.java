package net.lastmile.edge.management;

import java.time.Instant;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.store.record.StoredSession;

/**
 * One session in the body of {@code GET /sessions}. What its router did not send is empty.
 *
 * @param tenant slug
 * @param nas id
 * @param nasAddress empty if the NAS is deleted
 * @param startedAt ISO 8601
 * @param seenAt ISO 8601; other nodes may have heard of it since
 * @param node the node that watches over it
 */
public record SessionView(
    String tenant,
    String nas,
    String nasAddress,
    String sessionId,
    String username,
    String framedIp,
    String framedIpv6Address,
    String framedIpv6Prefix,
    String delegatedIpv6Prefix,
    String callingStationId,
    String nasPort,
    String nasPortId,
    String startedAt,
    String seenAt,
    String node) {
  static SessionView of(OnlineSession session, Tenant tenant) {
    SessionKey key = session.key();
    StoredSession state = session.state();
    Nas nas = tenant.nas(key.nasId());
    return new SessionView(
        tenant.name(),
        key.nasId().toString(),
        nas == null ? "" : nas.address().getHostAddress(),
        key.sessionId(),
        state.username(),
        state.framedIp(),
        state.framedIpv6Address(),
        state.framedIpv6Prefix(),
        state.delegatedIpv6Prefix(),
        state.callingStationId(),
        state.nasPort(),
        state.nasPortId(),
        Instant.ofEpochMilli(state.startedAtMillis()).toString(),
        Instant.ofEpochMilli(state.heardAtMillis()).toString(),
        state.node());
  }
}

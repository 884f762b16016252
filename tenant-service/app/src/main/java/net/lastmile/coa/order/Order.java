package net.lastmile.coa.order;

import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.edge.contract.record.RecordKind;

/**
 * What a new job asks for, and why.
 *
 * @param planId the plan whose rates {@link CoaAction#CHANGE_RATE} gives; else null
 * @param recordKind with the key: the feed record that edges must know first; null if none
 */
public record Order(
    CoaAction action, CoaCause cause, UUID planId, RecordKind recordKind, String key) {
  static Order requested() {
    return new Order(CoaAction.DISCONNECT, CoaCause.REQUESTED, null, null, null);
  }

  public static Order test(UUID nas) {
    return new Order(CoaAction.TEST, CoaCause.REQUESTED, null, RecordKind.NAS, nas.toString());
  }

  public static Order testApi(UUID nas) {
    return new Order(CoaAction.TEST_API, CoaCause.REQUESTED, null, RecordKind.NAS, nas.toString());
  }

  static Order disconnect(CoaCause cause, String username) {
    return new Order(CoaAction.DISCONNECT, cause, null, RecordKind.SUBSCRIBER, username);
  }

  static Order changeRate(UUID plan, String username) {
    return new Order(
        CoaAction.CHANGE_RATE, CoaCause.PLAN_CHANGED, plan, RecordKind.SUBSCRIBER, username);
  }
}

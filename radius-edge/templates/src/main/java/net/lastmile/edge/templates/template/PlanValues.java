package net.lastmile.edge.templates.template;

import net.lastmile.edge.contract.record.PlanRecord;

/** The variables of a plan, and of a line if there is one. */
record PlanValues(PlanRecord plan, LineValues line) implements Values {
  @Override
  public Value of(Variable variable) {
    return switch (variable) {
      case DOWNLOAD -> Value.of(plan.downloadKbps());
      case UPLOAD -> Value.of(plan.uploadKbps());
      case RATE -> Value.of(Math.max(plan.downloadKbps(), plan.uploadKbps()));
      case BURST_DOWNLOAD -> Value.of(plan.burstDownloadKbps());
      case BURST_UPLOAD -> Value.of(plan.burstUploadKbps());
      case BURST -> Value.of(Math.max(plan.burstDownloadKbps(), plan.burstUploadKbps()));
      case BURST_THRESHOLD_DOWNLOAD -> Value.of(plan.burstThresholdDownloadKbps());
      case BURST_THRESHOLD_UPLOAD -> Value.of(plan.burstThresholdUploadKbps());
      case BURST_SECONDS -> Value.of(plan.burstSeconds());
      case INTERIM_SECONDS -> Value.of(plan.interimSeconds());
      case POOL -> Value.of(plan.pool());
      case IPV6_POOL -> Value.of(plan.pools().framedIpv6Pool());
      case DELEGATED_IPV6_POOL -> Value.of(plan.pools().delegatedIpv6Pool());
      case ADDRESS_LIST_IN -> Value.of(plan.addressListIn());
      case ADDRESS_LIST_OUT -> Value.of(plan.addressListOut());
      case FILTER_ID -> Value.of(plan.filterId());
      case QUEUE_TYPE -> Value.of(plan.queueType());
      case DNS_PRIMARY -> Value.of(plan.network().dnsPrimary());
      case DNS_SECONDARY -> Value.of(plan.network().dnsSecondary());
      case DNS_IPV6_PRIMARY -> Value.of(plan.network().dnsIpv6Primary());
      case DNS_IPV6_SECONDARY -> Value.of(plan.network().dnsIpv6Secondary());
      case IDLE_SECONDS -> Value.of(plan.network().idleSeconds());
      case USERNAME,
          ADDRESS,
          IPV6_PREFIX,
          IPV6_ADDRESS,
          DELEGATED_PREFIX,
          CALLING_STATION,
          SESSION_ID,
          NAS_PORT,
          NAS_PORT_ID ->
          Value.of(line == null ? "" : line.value(variable));
    };
  }
}

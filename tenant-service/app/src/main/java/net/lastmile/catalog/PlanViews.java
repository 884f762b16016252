package net.lastmile.catalog;

import net.lastmile.api.catalog.PlanView;

/** How a plan is shown. */
final class PlanViews {
  private PlanViews() {}

  static PlanView of(Plan plan, String currency, long subscribers) {
    PlanTerms terms = plan.terms();
    return new PlanView(
        plan.id(),
        terms.name(),
        terms.commercialName(),
        terms.downloadKbps(),
        terms.uploadKbps(),
        terms.burstDownloadKbps(),
        terms.burstUploadKbps(),
        terms.burstThresholdDownloadKbps(),
        terms.burstThresholdUploadKbps(),
        terms.burstSeconds(),
        terms.priceMinor(),
        terms.dayPriceMinor(),
        terms.resetPriceMinor(),
        currency,
        terms.validity(),
        terms.validityUnit().name(),
        terms.cycle().name(),
        terms.anchorDay(),
        terms.pool(),
        terms.preferredNasId(),
        terms.addressListIn(),
        terms.addressListOut(),
        terms.queueType(),
        terms.filterId(),
        terms.interimSeconds(),
        terms.active(),
        terms.addresses().ipv4PoolId(),
        terms.addresses().ipv6PoolId(),
        terms.addresses().delegatedPoolId(),
        terms.addresses().framedIpv6Pool(),
        terms.addresses().delegatedIpv6Pool(),
        terms.addresses().sessionLimit(),
        terms.network().dnsPrimary(),
        terms.network().dnsSecondary(),
        terms.network().dnsIpv6Primary(),
        terms.network().dnsIpv6Secondary(),
        terms.network().idleSeconds(),
        subscribers,
        plan.createdAt());
  }
}

package net.lastmile.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.Burst;
import net.lastmile.api.catalog.LineRates;
import net.lastmile.api.catalog.NameServers;
import net.lastmile.api.catalog.PlanPoolIds;
import net.lastmile.api.catalog.Prices;
import net.lastmile.api.catalog.RouterTerms;
import net.lastmile.api.catalog.Term;
import net.lastmile.api.catalog.ValidityUnit;
import net.lastmile.edge.contract.record.PlanNetwork;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;

/**
 * Everything about a plan that people decide. Rates in kbit/s, money in minor units; 0 and the
 * empty text mean none.
 *
 * @param sessionLimit sessions that a line may have at the same time; 0: no limit
 * @param idleSeconds the router ends a session that has no traffic for this long (Idle-Timeout)
 */
record PlanTerms(
    String name,
    String commercialName,
    @JsonUnwrapped LineRates rates,
    @JsonUnwrapped Burst burst,
    @JsonUnwrapped Prices prices,
    @JsonUnwrapped Term term,
    UUID preferredNasId,
    @JsonUnwrapped PlanPoolIds pools,
    @JsonUnwrapped RouterTerms router,
    @JsonUnwrapped NameServers nameServers,
    int sessionLimit,
    int interimSeconds,
    int idleSeconds,
    boolean active) {
  private static final int INTERIM_SECONDS = 300;
  private static final int STARTER_DOWNLOAD_KBPS = 20_000;
  private static final int STARTER_UPLOAD_KBPS = 5_000;

  /** The terms of a plan for which nothing else is said. */
  static final PlanTerms BLANK = unnamed("", new LineRates(0, 0));

  /** The plan that a new tenant begins with; free until somebody sets a price. */
  static final PlanTerms STARTER =
      unnamed("Starter", new LineRates(STARTER_DOWNLOAD_KBPS, STARTER_UPLOAD_KBPS));

  private static PlanTerms unnamed(String name, LineRates rates) {
    return new PlanTerms(
        name,
        "",
        rates,
        Burst.NONE,
        Prices.NONE,
        new Term(1, ValidityUnit.MONTHS, BillingCycle.FROM_START, 0),
        null,
        PlanPoolIds.NONE,
        RouterTerms.NONE,
        NameServers.NONE,
        0,
        INTERIM_SECONDS,
        0,
        true);
  }

  Validity lasting() {
    return new Validity(term.validity(), term.validityUnit(), term.cycle(), term.anchorDay());
  }

  /** As the edges hold it. */
  PlanRecord record(UUID id) {
    return new PlanRecord(
        id,
        rates.downloadKbps(),
        rates.uploadKbps(),
        burst.burstDownloadKbps(),
        burst.burstUploadKbps(),
        burst.burstThresholdDownloadKbps(),
        burst.burstThresholdUploadKbps(),
        burst.burstSeconds(),
        router.pool(),
        router.addressListIn(),
        router.addressListOut(),
        router.filterId(),
        interimSeconds,
        new PlanPools(
            pools.ipv4PoolId(),
            pools.ipv6PoolId(),
            pools.delegatedPoolId(),
            router.framedIpv6Pool(),
            router.delegatedIpv6Pool(),
            sessionLimit),
        router.queueType(),
        new PlanNetwork(
            nameServers.dnsPrimary(),
            nameServers.dnsSecondary(),
            nameServers.dnsIpv6Primary(),
            nameServers.dnsIpv6Secondary(),
            idleSeconds));
  }
}

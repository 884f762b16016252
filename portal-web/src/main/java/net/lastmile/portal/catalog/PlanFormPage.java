package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import org.omnifaces.cdi.Param;

/** The form for a new plan or a change to one. */
@Named
@ViewScoped
public class PlanFormPage implements Serializable {
  private static final List<String> VALIDITY_UNITS = List.of("HOURS", "DAYS", "MONTHS");
  private static final List<String> CYCLES =
      List.of("FROM_START", "CALENDAR_MONTH", "MONTHLY_ACCOUNT");

  private final FormFields fields = new FormFields();
  private LinkedHashMap<String, String> routers;

  @Inject @Param private String id;
  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(
        formats.getLocale(),
        "price",
        "dayPrice",
        "resetPrice",
        "download",
        "upload",
        "burstDownload",
        "burstUpload",
        "burstThresholdDownload",
        "burstThresholdUpload");
    if (isNew()) {
      fields
          .propose("validity", "1")
          .propose("validityUnit", "MONTHS")
          .propose("cycle", "FROM_START")
          .propose("interimSeconds", "300");
      return;
    }
    PlanView plan = api.plans().get(Id.of(id));
    loadOffer(plan);
    loadRates(plan);
    loadLine(plan);
    loadAddresses(plan);
  }

  private void loadAddresses(PlanView plan) {
    fields
        .load("ipv4PoolId", Objects.toString(plan.ipv4PoolId(), ""))
        .load("ipv6PoolId", Objects.toString(plan.ipv6PoolId(), ""))
        .load("delegatedPoolId", Objects.toString(plan.delegatedPoolId(), ""))
        .load("framedIpv6Pool", plan.framedIpv6Pool())
        .load("delegatedIpv6Pool", plan.delegatedIpv6Pool())
        .loadNumber("sessionLimit", plan.sessionLimit());
  }

  private void loadOffer(PlanView plan) {
    fields
        .load("name", plan.name())
        .load("commercialName", plan.commercialName())
        .load("price", formats.moneyInput(plan.priceMinor(), plan.currency()))
        .load("dayPrice", formats.moneyInput(plan.dayPriceMinor(), plan.currency()))
        .load("resetPrice", formats.moneyInput(plan.resetPriceMinor(), plan.currency()))
        .load("validity", String.valueOf(plan.validity()))
        .load("validityUnit", plan.validityUnit())
        .load("cycle", plan.cycle())
        .loadNumber("anchorDay", plan.anchorDay())
        .load("active", plan.active());
  }

  private void loadRates(PlanView plan) {
    fields
        .load("download", formats.rateInput(plan.downloadKbps()))
        .load("upload", formats.rateInput(plan.uploadKbps()))
        .load("burstDownload", formats.rateInput(plan.burstDownloadKbps()))
        .load("burstUpload", formats.rateInput(plan.burstUploadKbps()))
        .load("burstThresholdDownload", formats.rateInput(plan.burstThresholdDownloadKbps()))
        .load("burstThresholdUpload", formats.rateInput(plan.burstThresholdUploadKbps()))
        .loadNumber("burstSeconds", plan.burstSeconds());
  }

  private void loadLine(PlanView plan) {
    fields
        .load("preferredNasId", Objects.toString(plan.preferredNasId(), null))
        .load("pool", plan.pool())
        .load("addressListIn", plan.addressListIn())
        .load("addressListOut", plan.addressListOut())
        .load("queueType", plan.queueType())
        .load("filterId", plan.filterId())
        .load("dnsPrimary", plan.dnsPrimary())
        .load("dnsSecondary", plan.dnsSecondary())
        .load("dnsIpv6Primary", plan.dnsIpv6Primary())
        .load("dnsIpv6Secondary", plan.dnsIpv6Secondary())
        .loadNumber("idleSeconds", plan.idleSeconds())
        .load("interimSeconds", String.valueOf(plan.interimSeconds()));
  }

  public String submit() {
    return submission.attempt(
        () -> {
          PlanView saved =
              isNew()
                  ? api.plans().create(fields.idempotencyKey(), fields.all(PlanRequest.class))
                  : api.plans().update(Id.of(id), fields.changes(PlanRequest.class));
          submission.announce("form.saved");
          return "/panel/plans/detail?faces-redirect=true&id=" + saved.id();
        });
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return isNew() ? "/panel/plans" : "/panel/plans/detail?id=" + id;
  }

  public Map<String, Object> getFields() {
    return fields.getValues();
  }

  /** Routers to choose from, by name; the value is the id. */
  public Map<String, String> getRouters() {
    if (routers == null) {
      routers = new LinkedHashMap<>();
      PageQuery query = new PageQuery();
      query.limit = Page.MAX_LIMIT;
      query.sort = "name";
      for (NasView nas : api.nas().list(query).items()) {
        routers.put(nas.name(), nas.id().toString());
      }
    }
    return Collections.unmodifiableMap(routers);
  }

  public List<String> getValidityUnits() {
    return VALIDITY_UNITS;
  }

  public List<String> getCycles() {
    return CYCLES;
  }
}

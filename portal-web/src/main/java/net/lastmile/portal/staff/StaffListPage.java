package net.lastmile.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffView;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** Who can log in to the panel. */
@Named
@RequestScoped
public class StaffListPage {
  private Listing<StaffView> list;
  private Optional<Set<UUID>> secondFactors;

  @Inject private StaffApi staffApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of("/panel/staff"), staffApi::list);
    secondFactors = secondFactors();
  }

  /** Empty while the identity provider does not answer: the list is shown without. */
  private Optional<Set<UUID>> secondFactors() {
    try {
      return Optional.of(staffApi.secondFactors().staff());
    } catch (ApiUnavailable | ProcessingException down) {
      return Optional.empty();
    }
  }

  /** The end of a text key. */
  public String state(StaffView staff) {
    if (!staff.active()) {
      return "inactive";
    }
    return staff.invitedAt() == null ? "active" : "invited";
  }

  public String tone(StaffView staff) {
    return switch (state(staff)) {
      case "active" -> "good";
      case "invited" -> "warn";
      default -> "";
    };
  }

  /** The end of a text key. */
  public String secondFactor(StaffView staff) {
    return secondFactors.map(held -> held.contains(staff.id()) ? "on" : "off").orElse("unknown");
  }

  public Listing<StaffView> getList() {
    return list;
  }
}

package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.templates.AttributeText;
import net.lastmile.edge.templates.SessionValues;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.template.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnTemplatesTest {
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture north = region.tenant("north", 1812, 1813);
  private final TenantFixture south = region.tenant("south", 1814, 1815);

  @Test
  @DisplayName("R12 a tenant's own template is in force for that tenant alone, at once")
  void isInForceForOneTenantAlone() {
    assertThat(coa(north)).contains("ZTE-Rate-Ctrl-SCR-Down = 20000");
    north.template(
        Vendor.ZTE, "[coa]\nUser-Name = \"{username}\"\nZTE-Rate-Ctrl-PCR = {download|x4}");
    assertThat(coa(north)).containsExactly("User-Name = \"ana\"", "ZTE-Rate-Ctrl-PCR = 80000");
    assertThat(coa(south)).contains("ZTE-Rate-Ctrl-SCR-Down = 20000");
    north.template(Vendor.ZTE, null);
    assertThat(coa(north)).isEqualTo(coa(south));
  }

  @Test
  void whatTheNodeCannotReadLeavesTheBuiltInOne() {
    north.template(Vendor.ZTE, "[coa]\nUser-Name = \"{username}\"");
    north.template(Vendor.ZTE, "[coa]\nOf-Another-Dictionary = 1");
    assertThat(coa(north)).isEqualTo(coa(south));
  }

  private List<String> coa(TenantFixture tenant) {
    Tenant view = region.view(tenant.id());
    PlanRecord plan =
        new PlanRecord(
            tenant.planId(), 20_000, 5_000, 0, 0, 0, 0, 0, "", "", "", "", 300, PlanPools.NONE, "");
    SessionValues session =
        new SessionValues(plain -> plain)
            .set(Variable.USERNAME, "ana")
            .set(Variable.SESSION_ID, "81a00001");
    byte[] octets = view.templates().coa(Vendor.ZTE, plan, session);
    return new AttributeText(AttributeDictionary.builtIn())
        .of(octets).stream().map(AttributeText.Shown::text).toList();
  }
}

package net.lastmile.platform.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.platform.rest.Json;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {
  private static final String GOOD =
      "{'username': 'ana', 'password': 'secret', 'planId': '0198a1b2-0000-7000-8000-000000000001'}";

  @Test
  @DisplayName("a field's error names it as the JSON does, also inside a group, once, in order")
  void namesFields() throws JsonProcessingException {
    List<FieldError> errors =
        RequestRules.errors(
            subscriber(
                "{'username': ' ', 'phone': 'call me', 'staticIp': '10.0.0.999',"
                    + " 'macs': ['00:1A:2B:3C:4D:5E', 'x'], 'country': 'ZZ'}"),
            false);
    assertThat(errors)
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            Assertions.tuple("username", "required"),
            Assertions.tuple("planId", "required"),
            Assertions.tuple("phone", "not-a-phone"),
            Assertions.tuple("country", "unknown"),
            Assertions.tuple("staticIp", "not-ipv4"),
            Assertions.tuple("macs", "invalid"));
  }

  @Test
  @DisplayName("a change may leave out what is required, but not empty it")
  void changesLeaveOut() throws JsonProcessingException {
    assertThat(RequestRules.errors(subscriber("{'phone': ''}"), true)).isEmpty();
    assertThat(RequestRules.errors(subscriber("{'username': ''}"), true))
        .extracting(FieldError::code)
        .containsExactly("required");
  }

  @Test
  @DisplayName("a limit is in the error, for whoever words it in another language")
  void givesLimits() throws JsonProcessingException {
    String note = "x".repeat(2_001);
    assertThat(RequestRules.errors(subscriber("{'note': '" + note + "'}"), true))
        .containsExactly(
            new FieldError("note", "too-long", "At most 2,000 characters.", List.of(2_000L)));
    assertThat(RequestRules.errors(subscriber("{'sessionLimit': 101}"), true))
        .containsExactly(
            new FieldError(
                "sessionLimit",
                "out-of-range",
                "Enter a number from 0 to 100.",
                List.of(0L, 100L)));
  }

  @Test
  @DisplayName("what people type stands in no message as a template")
  void interpolatesNothing() throws JsonProcessingException {
    String typed = "${1+1} {max}";
    assertThat(RequestRules.errors(subscriber("{'email': '" + typed + "'}"), true))
        .extracting(FieldError::message)
        .containsExactly("Enter a valid e-mail address; before the @, letters without accents.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'download': '20 Q'|download|not-a-rate",
        "'upload': ''|upload|required",
        "'burstUpload': ''||",
        "'burstUpload': 'fast'|burstUpload|not-a-rate",
        "'price': '1,5'|price|not-a-price",
        "'price': ''||",
        "'validity': 0|validity|out-of-range",
        "'pool': 'p\u00fcl'|pool|invalid",
        "'dnsPrimary': '224.0.0.1'|dnsPrimary|unassignable",
        "'dnsIpv6Primary': '10.0.0.1'|dnsIpv6Primary|not-ipv6",
        "'ipv4PoolId': 'x'|ipv4PoolId|unknown",
        "'ipv4PoolId': ''||",
        "'interimSeconds': 59|interimSeconds|out-of-range",
      })
  void checksPlans(String json, String field, String code) throws JsonProcessingException {
    String body = "{" + json.replace("\\u00fc", "\u00fc") + "}";
    List<FieldError> errors =
        RequestRules.errors(Json.MAPPER.readValue(quoted(body), PlanRequest.class), true);
    if (field == null) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors)
          .extracting(FieldError::field, FieldError::code)
          .containsExactly(Assertions.tuple(field, code));
    }
  }

  @Test
  @DisplayName("an entry of a list is checked, and null is none")
  void checksEntries() throws JsonProcessingException {
    String body = "{'allowedRealms': ['isp.example', '-x'], 'allowedPools': [null]}";
    assertThat(RequestRules.errors(Json.MAPPER.readValue(quoted(body), NasRequest.class), true))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            Assertions.tuple("allowedRealms", "invalid"),
            Assertions.tuple("allowedPools", "invalid"));
  }

  @Test
  @DisplayName("a name of blanks is no entry, an empty password no password, no country no country")
  void takesNoBlanks() throws JsonProcessingException {
    NasRequest pools = Json.MAPPER.readValue("{\"allowedPools\": [\" \"]}", NasRequest.class);
    assertThat(RequestRules.errors(pools, true)).extracting(FieldError::code).contains("invalid");
    StaffUpdate password = Json.MAPPER.readValue("{\"password\": \" \"}", StaffUpdate.class);
    assertThat(RequestRules.errors(password, true))
        .extracting(FieldError::code)
        .containsExactly("required");
    TenantUpdate country = Json.MAPPER.readValue("{\"country\": \"\"}", TenantUpdate.class);
    assertThat(RequestRules.errors(country, true))
        .extracting(FieldError::code)
        .containsExactly("required");
  }

  @Test
  @DisplayName("a field that no group has is refused by its name")
  void refusesUnknownFields() {
    assertThat(
            Assertions.catchThrowableOfType(
                    UnrecognizedPropertyException.class, () -> subscriber("{'shoeSize': 44}"))
                .getPropertyName())
        .isEqualTo("shoeSize");
  }

  @Test
  @DisplayName("a request that says nothing wrong has no errors")
  void takesGoodOnes() throws JsonProcessingException {
    assertThat(RequestRules.errors(subscriber(GOOD), false)).isEmpty();
    String pool = "{'name': 'home', 'kind': 'IPV4', 'ranges': ['10.0.0.0/24']}";
    assertThat(RequestRules.errors(Json.MAPPER.readValue(quoted(pool), PoolRequest.class), false))
        .isEmpty();
  }

  private static SubscriberRequest subscriber(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(quoted(json), SubscriberRequest.class);
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}

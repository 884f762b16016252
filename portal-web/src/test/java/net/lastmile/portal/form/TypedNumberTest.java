package net.lastmile.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.lastmile.api.catalog.PlanRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {
  @ParameterizedTest
  @DisplayName("P3 a number is taken as the page of its language shows it")
  @CsvSource({
    "fr, '29,90', 29.90",
    "fr, '1\u202f500,50', 1500.50",
    "fr, '1 500', 1500",
    "fr, '29.90', 29.90",
    "fr, '1,5M', 1.5M",
    "de, '1.500,50', 1500.50",
    "de, '1.500', 1500",
    "de, '29.90', 29.90",
    "de-CH, '1’500.50', 1500.50",
    "es-CO, '45.000', 45000",
    "en, '1,500.50', 1500.50",
    "en, '1,500', 1500",
    "en, '29,90', 29.90",
    "en, '1.500', 1.500",
    "en, '20M', 20M",
    "en, '2000 k', 2000k",
    "ar-EG, '٢٩٫٩٠', 29.90",
    "fa, '۱٬۵۰۰', 1500"
  })
  void readsNumbers(String language, String typed, String plain) {
    assertThat(TypedNumber.plain(typed, Locale.forLanguageTag(language))).isEqualTo(plain);
  }

  @ParameterizedTest
  @DisplayName("P3 what is no number stays as it is, for the API to refuse")
  @CsvSource({"abc", "'1,2,3'", "'1.2,3.4'", "-5", "'12.34.567'", "'1,'", "20 Mbit"})
  void leavesTheRest(String typed) {
    assertThat(TypedNumber.plain(typed, Locale.FRANCE)).isEqualTo(typed);
  }

  @Test
  @DisplayName("P3 a form sends a price, a rate and a number as the API takes them")
  void formsSendPlainNumbers() {
    FormFields fields = new FormFields("plans", PlanRequest.class).numbersIn(Locale.FRANCE);
    fields
        .load("price", "19,90")
        .propose("download", "1,5")
        .propose("upload", "512k")
        .propose("interimSeconds", "1 200")
        .propose("name", "Fibre 29,90");
    fields.getValues().put("price", "29,90");
    PlanRequest sent = fields.changes(PlanRequest.class);
    assertThat(sent.price()).isEqualTo("29.90");
    assertThat(sent.download()).isEqualTo("1.5M");
    assertThat(sent.upload()).isEqualTo("512k");
    assertThat(sent.interimSeconds()).isEqualTo(1_200);
    assertThat(sent.name()).isEqualTo("Fibre 29,90");
  }
}

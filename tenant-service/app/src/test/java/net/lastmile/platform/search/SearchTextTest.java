package net.lastmile.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  @ParameterizedTest
  @DisplayName("E1 part of a hardware address is its digits, however they are grouped")
  @CsvSource({
    "aa:bb:cc, aabbcc",
    "cc-00-01, cc0001",
    "cc00.01, cc0001",
    "b:cc:0, bcc0",
    ":cc:00:, cc00",
    "aabbcc, aabbcc",
    "123, 123"
  })
  void readsPartsOfMacs(String folded, String digits) {
    assertThat(plain(folded).macPart()).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ana", "10.20.30", "192.168.1.1", "ab", "aa:bb:cc:dd:ee:ff:00", "aa bb cc"})
  void knowsWhatIsNoPartOfAMac(String folded) {
    assertThat(plain(folded).macPart()).isEmpty();
  }

  @Test
  @DisplayName("E1 a whole hardware address counts as the database reads it")
  void takesWholeMacs() {
    assertThat(new SearchText("1:0:c:42:3:4:5", "000c42030405", null).macPart())
        .contains("000c42030405");
  }

  @ParameterizedTest
  @DisplayName("E1 whole addresses and networks are compared as such, not as texts")
  @ValueSource(strings = {"10.20.0.0/22", "10.20.0.7", "2001:db8::/33", "2001:db8::1"})
  void leavesAddressesToTheirOwnOrder(String address) {
    assertThat(new SearchText(address, address, address).otherSpellings()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("E1 a phone number is its digits, with or without what is dialled before them")
  @CsvSource({
    "300-123 4567, %3001234567%",
    "(0300) 123.4567, %3001234567%",
    "+92 300 1234567, %923001234567%",
    "+92 300 1234567, % 3001234567 %",
    "0092 300 1234567, % 3001234567 %",
    "+44 (0)20 7946 0958, %442079460958%",
    "+49 0170 1234567, % 1701234567 %"
  })
  void readsPhones(String folded, String pattern) {
    assertThat(plain(folded).otherSpellings()).contains(pattern);
  }

  @Test
  @DisplayName(
      "E1 what can only be a number to dial, or a whole MAC, is looked for in one spelling")
  void sparesWhatStandsNowhere() {
    for (String one : List.of("+57 3001234567", "300 123 4567", "(300) 1234567")) {
      assertThat(plain(one).mayStandAsItIs()).as(one).isFalse();
      assertThat(plain(one).otherSpellings()).as(one).isNotEmpty();
    }
    assertThat(new SearchText("aa:bb:cc:00:01:02", "aabbcc000102", null).mayStandAsItIs())
        .isFalse();
    for (String other :
        List.of("ana", "1:100", "300-1234", "aabbcc000102", "flat 12 34", "000 0000")) {
      assertThat(plain(other).mayStandAsItIs()).as(other).isTrue();
    }
  }

  @ParameterizedTest
  @DisplayName("E1 what is part of an address, or a name, is no phone number")
  @ValueSource(strings = {"10.20.30.", "192.168.1.1", "ana 300", "12"})
  void knowsWhatIsNoPhone(String folded) {
    assertThat(plain(folded).otherSpellings()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("E1 part of an IPv6 address has no leading zeros")
  @CsvSource({"2001:0db8:0007:, %2001:db8:7:%", "0db8:0000:, %db8:0:%"})
  void readsPartsOfIpv6(String folded, String pattern) {
    assertThat(plain(folded).otherSpellings()).contains(pattern);
  }

  @ParameterizedTest
  @DisplayName("E1 addresses and prefixes are read in any spelling of RFC 4291")
  @CsvSource({
    "2001:DB8:0:0::1, 2001:db8:0:0:0:0:0:1",
    "2001:db8::/32, 2001:db8:0:0:0:0:0:0/32",
    "::ffff:10.0.0.1, 10.0.0.1",
    "10.0.0.1, 10.0.0.1",
    "10.0.0.0/8, 10.0.0.0/8"
  })
  void readsAddresses(String text, String address) {
    assertThat(AddressText.canonical(text)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "10.1", "10.0.0.256", "10.0.0.1/33", "2001:db8::/129", "1:2:3", "ana"})
  void knowsWhatIsNoAddress(String text) {
    assertThat(AddressText.canonical(text)).isEqualTo(Optional.empty());
  }

  private static SearchText plain(String folded) {
    return new SearchText(folded, folded, null);
  }
}

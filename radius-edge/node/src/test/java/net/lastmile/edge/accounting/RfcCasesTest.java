package net.lastmile.edge.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.SharedSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the RFCs say about an attribute's octets, case by case: the attributes of an
 * Accounting-Request in hexadecimal, the field that they are decoded into, and its value.
 */
class RfcCasesTest {
  private static final String START = "280600000001";
  private static final UUID ID = new UUID(0, 1);

  @ParameterizedTest(name = "RFC {0} section {1}: {2}")
  @DisplayName("R9 attributes are read as their RFC has them")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          # rfc | section | case                                     | attributes                                   | field               | read as
          2865 | 5       | text of one octet                         | 0103 61                                      | username            | a
          2865 | 5       | text without octets is absent             | 0102                                         | username            | ''
          2865 | 5       | text of the greatest length               | 01ff *253*                                   | username            | *253*
          2865 | 5       | text is UTF-8                             | 0106 c3a9c3a9                                | username            | éé
          2865 | 5       | octets that are no UTF-8                  | 0103 ff                                      | username            | \uFFFD
          2865 | 5       | NULs that C programs leave at the end     | 0105 616200                                  | username            | ab
          2865 | 5       | the first of several counts               | 0103 61 0103 62                              | username            | a
          2865 | 5       | integers have the high octet first        | 0506 00000102                                | nasPort             | 258
          2865 | 5       | integers are unsigned                     | 0506 ffffffff                                | nasPort             | 4294967295
          2865 | 5       | an integer of three octets is absent      | 0505 010203                                  | nasPort             | ''
          2865 | 5       | an integer of five octets is absent       | 0507 0102030405                              | nasPort             | ''
          2865 | 5.6     | a service type without a name             | 0606 000000ff                                | serviceType         | 255
          2865 | 5.8     | an address                                | 0806 c0000201                                | framedIp            | 192.0.2.1
          2865 | 5.8     | an address of five octets is absent       | 0807 c000020100                              | framedIp            | ''
          2865 | 5.25    | Class is octets, none of them text        | 1904 00ff                                    | classToken          | 00ff
          2865 | 5.26    | a vendor's attribute is no standard one   | 1a0c 00003a8c 0106 61626364                  | username            | ''
          2865 | 5.26    | a vendor's layout that does not add up    | 1a0c 00003a8c 01ff 61626364 0103 61          | username            | a
          2865 | 5.26    | a Vendor-Specific too short for a vendor  | 1a04 0000 0103 61                            | username            | a
          2865 | 5.44    | an attribute that nobody knows            | fa06 01020304 0103 61                        | username            | a
          2866 | 5.1     | Start                                     | 2806 00000001                                | type                | START
          2866 | 5.1     | Stop                                      | STATUS 00000002                              | type                | STOP
          2866 | 5.1     | Interim-Update                            | STATUS 00000003                              | type                | INTERIM
          2866 | 5.1     | Accounting-On                             | STATUS 00000007                              | type                | ACCOUNTING_ON
          2866 | 5.1     | Accounting-Off                            | STATUS 00000008                              | type                | ACCOUNTING_OFF
          2866 | 5.2     | the delay                                 | 2906 0000001e                                | delaySeconds        | 30
          2866 | 5.2     | a delay that cannot be                    | 2906 ffffffff                                | delaySeconds        | 0
          2866 | 5.3     | input octets up to 32 bits                | 2a06 ffffffff                                | inputOctets         | 4294967295
          2866 | 5.5     | the session's id is any text              | 2c0a 382f6130303a3166                        | sessionId           | 8/a00:1f
          2866 | 5.7     | the session's time                        | 2e06 00015180                                | sessionSeconds      | 86400
          2866 | 5.10    | a cause by its name                       | 3106 00000001                                | terminateCause      | User-Request
          2866 | 5.10    | a cause without a name                    | 3106 000000c8                                | terminateCause      | 200
          2869 | 5.1     | gigawords above the octets                | 2a06 00000005 3406 00000001                  | inputOctets         | 4294967301
          2869 | 5.2     | gigawords before the octets               | 3506 00000002 2b06 00000000                  | outputOctets        | 8589934592
          2869 | 5.1     | gigawords alone                           | 3406 00000001                                | inputOctets         | 4294967296
          2869 | 5.1     | gigawords of a wrong length count nothing | 2a06 00000005 3403 01                        | inputOctets         | 0
          2869 | 5.17    | the port as the router writes it          | 5709 65746865723220                          | nasPortId           | 'ether2 '
          3162 | 2.3     | a prefix in full                          | 6114 0040 20010db8000000010000000000000000   | framedIpv6Prefix    | 2001:db8:0:1::/64
          3162 | 2.3     | a prefix in as few octets as it needs     | 610c 0040 20010db800000001                   | framedIpv6Prefix    | 2001:db8:0:1::/64
          3162 | 2.3     | the prefix of everything                  | 6104 0000                                    | framedIpv6Prefix    | ::/0
          3162 | 2.3     | a prefix of 129 bits is absent            | 6114 0081 20010db8000000010000000000000000   | framedIpv6Prefix    | ''
          3162 | 2.3     | a prefix without a length is absent       | 6103 00                                      | framedIpv6Prefix    | ''
          3162 | 2.3     | a prefix of 17 octets is absent           | 6115 0040 20010db800000001000000000000000000 | framedIpv6Prefix    | ''
          4818 | 3       | a delegated prefix cut after its last one  | 7b0a 003c 20010db80000                       | delegatedIpv6Prefix | 2001:db8::/60
          4818 | 3       | a delegated prefix of 60 bits             | 7b0c 003c 20010db80000ff00                   | delegatedIpv6Prefix | 2001:db8:0:ff00::/60
          3162 | 2.3     | bits beyond the prefix's length           | 6114 0030 20010db80000ffffffffffffffffffff   | framedIpv6Prefix    | 2001:db8::/48
          3162 | 2.2     | an interface's id                         | 600a 0000000000000a01                        | framedInterfaceId   | 0:0:0:a01
          6911 | 3.1     | an IPv6 address                           | a812 20010db8000000000001000000000001        | framedIpv6Address   | 2001:db8::1:0:0:1
          6911 | 3.1     | an IPv6 address of 15 octets is absent    | a811 20010db80000000000010000000000          | framedIpv6Address   | ''
          6929 | 2.1     | an extended attribute is passed over      | f107 01 61626364 0103 61                     | username            | a
          6929 | 2.2     | so is a long one with its More bit        | f508 01 80 61626364 0103 61                  | username            | a
          6929 | 2.1     | and one too short for its extended type   | f102 0103 61                                 | username            | a
          6929 | 2.4     | a vendor's extended attribute, too        | f10c 1a 00003a8c 01 61626364 0103 61         | username            | a
          """)
  void reads(
      String rfc, String section, String name, String attributes, String field, String expected)
      throws ReflectiveOperationException {
    String status = attributes.startsWith("STATUS") ? "" : START;
    String hex = filled(attributes, "61").replace("STATUS", "2806").replace(" ", "");
    byte[] octets = HexFormat.of().parseHex(status + hex);
    AccountingEvent event =
        AccountingDecoder.decode(
                1, ID, ID, Instant.EPOCH, InetAddress.getLoopbackAddress(), packet(octets))
            .orElseThrow();
    Object read = AccountingEvent.class.getMethod(field).invoke(event);
    assertThat(read).hasToString(filled(expected, "a"));
  }

  /** Writes out 253 characters, for which the table has no room. */
  private static String filled(String text, String one) {
    return text.replace("*253*", one.repeat(253));
  }

  private static byte[] packet(byte[] attributes) {
    return new PacketWriter(new PacketDigests())
        .begin(4, 7)
        .add(attributes)
        .accountingRequest(new SharedSecret("s".getBytes(StandardCharsets.UTF_8)));
  }
}

package net.lastmile.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
  @ParameterizedTest
  @DisplayName("a path that two readers may understand differently is no path of ours")
  @ValueSource(
      strings = {
        "//evil.example/panel/dashboard",
        "/\\evil.example/panel",
        "/%5Cevil.example/panel",
        "/%2fevil.example/panel",
        "/%2F/evil.example",
        "/panel/subscribers;/jakarta.faces.resource/",
        "/panel/subscribers%3b/jakarta.faces.resource/",
        "/jakarta.faces.resource/../panel/subscribers",
        "/jakarta.faces.resource/%2e%2e/panel/subscribers",
        "/jakarta.faces.resource/%2E./panel/subscribers",
        "/jakarta.faces.resource/..;/panel/subscribers",
        "/jakarta.faces.resource/%252e%252e/panel/subscribers",
        "/jakarta.faces.resource/./x",
        "/health//../panel/dashboard",
        "/panel/..",
        "/panel/%00",
        "/panel/%0d%0aSet-Cookie:x",
        "/panel/%7f",
        "http://evil.example/",
        "panel/dashboard",
        "*",
        ""
      })
  void refuses(String sent) {
    assertThat(PlainPath.isPlain(sent)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/panel/dashboard",
        "/panel/subscribers/detail",
        "/panel/subscribers/export",
        "/panel/eap-certificate/authority.crt",
        "/jakarta.faces.resource/lm.css.xhtml",
        "/jakarta.faces.resource/fonts/..inter.woff2.xhtml",
        "/.well-known/security.txt",
        "/panel/%C3%A9t%C3%A9"
      })
  void takes(String sent) {
    assertThat(PlainPath.isPlain(sent)).isTrue();
  }

  @Test
  void refusesAPathOfAnyLength() {
    assertThat(PlainPath.isPlain("/" + "a".repeat(1_024))).isFalse();
  }
}

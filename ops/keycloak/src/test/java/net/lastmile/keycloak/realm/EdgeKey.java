package net.lastmile.keycloak.realm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key pair with a self-signed certificate, as the launcher makes one for each edge. */
public record EdgeKey(PrivateKey key, X509Certificate certificate) {
  private static final String ALIAS = "edge";
  private static final String STORE_PASSWORD = "only-for-this-test";

  public static EdgeKey generate() {
    try {
      Path store = Files.createTempDirectory("edge-key").resolve("edge.p12");
      keytool(store);
      KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
      return new EdgeKey(
          (PrivateKey) keys.getKey(ALIAS, STORE_PASSWORD.toCharArray()),
          (X509Certificate) keys.getCertificate(ALIAS));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot make a key", e);
    }
  }

  private static void keytool(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=edge-1",
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
  }
}

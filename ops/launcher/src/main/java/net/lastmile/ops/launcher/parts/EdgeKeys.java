package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.home.Secrets;

/** An edge node's RSA key pair and self-signed certificate, which identify it to Keycloak. */
final class EdgeKeys {
  private static final int PEM_COLUMNS = 64;

  private final Secrets secrets;
  private final String node;

  EdgeKeys(Secrets secrets, String node) {
    this.secrets = secrets;
    this.node = node;
  }

  X509Certificate certificate() {
    try {
      return (X509Certificate) keyStore().getCertificate(node);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store of " + node + " cannot be read", e);
    }
  }

  /** The private key as PKCS#8 in PEM. */
  Path privateKeyFile() {
    Path pem = secrets.directory().resolve(node + "-key.pem");
    if (Files.exists(pem)) {
      return pem;
    }
    try {
      byte[] key = keyStore().getKey(node, password()).getEncoded();
      String body = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'}).encodeToString(key);
      return PrivateFile.write(
          pem, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key of " + node + " cannot be written", e);
    }
  }

  private synchronized KeyStore keyStore() throws GeneralSecurityException, IOException {
    Path file = secrets.directory().resolve(node + ".p12");
    synchronized (EdgeKeys.class) { // Keycloak and the edge are prepared in parallel; both need it.
      if (!Files.exists(file)) {
        generate(file);
      }
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password());
    }
    return store;
  }

  private void generate(Path file) {
    Path fresh = file.resolveSibling(node + ".p12.new");
    ForegroundCommand.run(
        secrets.directory().resolveSibling("logs").resolve(node + "-key.log"),
        Map.of("KEY_PASSWORD", new String(password())),
        List.of(
            JavaCommand.tool("keytool"),
            "-genkeypair",
            "-alias",
            node,
            "-keyalg",
            "RSA",
            "-keysize",
            "3072",
            "-validity",
            "3650",
            "-dname",
            "CN=" + node,
            "-storetype",
            "PKCS12",
            "-keystore",
            fresh.toString(),
            "-storepass:env",
            "KEY_PASSWORD"));
    try {
      Files.setPosixFilePermissions(
          fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      Files.move(fresh, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private char[] password() {
    return secrets.password(node + "-keystore-password").toCharArray();
  }
}

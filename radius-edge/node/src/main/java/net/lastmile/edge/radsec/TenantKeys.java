package net.lastmile.edge.radsec;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.UUID;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.directory.TlsIdentity;

/**
 * Shows each router the certificate of its own tenant: by the server name that it asks for or,
 * since not all routers ask for one, by the address that it comes from.
 */
final class TenantKeys extends X509ExtendedKeyManager {
  private final Directory directory;

  TenantKeys(Directory directory) {
    this.directory = directory;
  }

  /** The alias is the tenant's id; null rejects the handshake. */
  @Override
  public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
    Tenant tenant = Handshake.of(engine).tenant();
    TlsIdentity identity = tenant == null ? null : tenant.tls();
    return identity != null && identity.key().getAlgorithm().equals(keyType)
        ? tenant.id().toString()
        : null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    TlsIdentity identity = identity(alias);
    return identity == null ? null : identity.chain();
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    TlsIdentity identity = identity(alias);
    return identity == null ? null : identity.key();
  }

  private TlsIdentity identity(String alias) {
    Tenant tenant = directory.tenant(UUID.fromString(alias));
    return tenant == null ? null : tenant.tls();
  }

  @Override
  public String[] getServerAliases(String keyType, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
    return null;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
    return null;
  }
}

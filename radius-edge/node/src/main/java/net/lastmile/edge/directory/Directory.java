package net.lastmile.edge.directory;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import net.lastmile.edge.contract.record.ApiAccess;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.MalformedRecord;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.edge.contract.record.TlsIdentityRecord;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.contract.record.VendorTemplateRecord;
import net.lastmile.edge.contract.secret.RegionSeal;
import net.lastmile.edge.radius.SharedSecret;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.template.VendorTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The region's records in the form that the packet path reads: compact, in memory, without locks.
 */
public final class Directory implements RecordSink {
  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

  private static final byte[] NOTHING = {};

  private final RegionSeal seal;
  private final MemoryCipher memory = new MemoryCipher();
  private final MemoryCipher.Stream hiding = memory.stream();
  private final AttributeDictionary dictionary;
  private final VendorTemplates templates;
  private final Map<UUID, Tenant> tenants = new ConcurrentHashMap<>();
  private final CertificateHolders certificates = new CertificateHolders();
  private volatile ListenerWatch watch = (tenant, listener) -> {};
  private volatile MacLocks macLocks = MacLocks.NONE;
  private volatile Admission admission = Admission.NONE;
  private volatile Neighbours neighbours = Neighbours.NONE;

  /** A directory with the built-in attributes only. */
  public Directory(byte[] regionKey) {
    this(regionKey, AttributeDictionary.builtIn());
  }

  /**
   * @param regionKey opens what the centre sealed for this region, 32 octets
   * @param dictionary the attributes that vendor templates may name
   */
  public Directory(byte[] regionKey, AttributeDictionary dictionary) {
    this.dictionary = dictionary;
    this.templates = VendorTemplates.builtIn();
    this.seal = new RegionSeal(regionKey);
  }

  /**
   * Applies one record. A record that cannot be read is logged, and what it replaces is removed: if
   * an edge cannot tell, it must not let in.
   */
  @Override
  public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
    Tenant tenant = tenants.computeIfAbsent(tenantId, id -> new Tenant(id, templates));
    try {
      if (payload == null) {
        remove(kind, tenant, key);
      } else {
        put(kind, tenant, key, payload);
      }
    } catch (MalformedRecord | IllegalArgumentException | GeneralSecurityException e) {
      LOG.error("{} {} of tenant {} at seq {} is unreadable", kind, key, tenant.name(), seq, e);
      if (payload != null) {
        apply(kind, tenantId, key, seq, null);
      }
    }
  }

  private void put(RecordKind kind, Tenant tenant, String key, byte[] payload)
      throws GeneralSecurityException {
    switch (kind) {
      case TENANT -> tenant.become(TenantRecord.decode(payload));
      case LISTENER -> listen(tenant, ListenerRecord.decode(payload));
      case NAS -> putNas(tenant, opened(tenant, NasRecord.decode(payload)));
      case PLAN -> tenant.setPlan(UUID.fromString(key), PlanRecord.decode(payload));
      case SUBSCRIBER -> putSubscriber(tenant, key, SubscriberRecord.decode(payload));
      case VENDOR_TEMPLATE -> putTemplate(tenant, VendorTemplateRecord.decode(payload));
      case TLS_IDENTITY -> tenant.setTls(opened(tenant, TlsIdentityRecord.decode(payload)));
      case POOL -> {
        // Used only by those who lease from it.
      }
    }
  }

  private void remove(RecordKind kind, Tenant tenant, String key) {
    switch (kind) {
      case TENANT -> tenant.become(null);
      case LISTENER -> listen(tenant, null);
      case NAS -> {
        certificates.forget(tenant.nas(UUID.fromString(key)));
        tenant.removeNas(UUID.fromString(key));
      }
      case PLAN -> tenant.setPlan(UUID.fromString(key), null);
      case SUBSCRIBER -> tenant.removeSubscriber(key);
      case VENDOR_TEMPLATE -> {
        Vendor vendor = Vendor.valueOf(key);
        tenant.setTemplate(vendor, templates.of(vendor));
      }
      case TLS_IDENTITY -> tenant.setTls(null);
      case POOL -> {
        // As above.
      }
    }
  }

  private void putNas(Tenant tenant, Nas nas) {
    certificates.replace(tenant, tenant.nas(nas.id()), nas);
    tenant.putNas(nas);
  }

  /** If this node cannot read a template, the built-in one stays in use. */
  private void putTemplate(Tenant tenant, VendorTemplateRecord template) {
    tenant.setTemplate(
        template.vendor(),
        VendorTemplate.parse(template.vendor().name(), template.text(), dictionary));
  }

  private void putSubscriber(Tenant tenant, String key, SubscriberRecord subscriber) {
    if (key.getBytes(StandardCharsets.UTF_8).length > Username.MAX_OCTETS) {
      throw new IllegalArgumentException("username longer than " + Username.MAX_OCTETS + " octets");
    }
    tenant.putSubscriber(key, subscriber, ipv4(subscriber.framedIp()), hidden(tenant, subscriber));
    LineBinding binding = subscriber.binding();
    if (binding.locksMac() && !binding.macs().isEmpty()) {
      macLocks.settled(tenant.id(), subscriber.id(), binding.lockEpoch());
    }
  }

  /** Empty if they cannot be opened: this node then cannot tell, but another may. */
  private byte[] hidden(Tenant tenant, SubscriberRecord subscriber) {
    String context = SubscriberRecord.credentialsContext(tenant.id(), subscriber.id());
    synchronized (seal) {
      byte[] open = NOTHING;
      try {
        open = seal.open(subscriber.sealedCredentials(), context);
        return CredentialsOpener.hide(memory, hiding, open);
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        return NOTHING;
      } finally {
        Arrays.fill(open, (byte) 0);
      }
    }
  }

  private static int ipv4(String address) {
    if (address.isEmpty()) {
      return 0;
    }
    return ByteBuffer.wrap(Inet4Address.ofLiteral(address).getAddress()).getInt();
  }

  private Nas opened(Tenant tenant, NasRecord nas) throws GeneralSecurityException {
    byte[] secret;
    synchronized (seal) {
      secret = seal.open(nas.sealedSecret(), NasRecord.secretContext(tenant.id(), nas.id()));
    }
    return new Nas(
        nas.id(),
        InetAddress.ofLiteral(nas.address()),
        nas.vendor(),
        nas.active(),
        nas.messageAuthenticator(),
        new SharedSecret(secret),
        nas.policy(),
        nas.coaPort(),
        login(tenant, nas));
  }

  /** Null if its API is not used. */
  private ApiLogin login(Tenant tenant, NasRecord nas) throws GeneralSecurityException {
    ApiAccess api = nas.api();
    if (!api.isPresent() || nas.vendor() != Vendor.MIKROTIK) {
      return null;
    }
    byte[] password;
    synchronized (seal) {
      password = seal.open(api.sealedPassword(), ApiAccess.passwordContext(tenant.id(), nas.id()));
    }
    return new ApiLogin(
        api.user(),
        new String(password, StandardCharsets.UTF_8),
        api.port(),
        api.tls(),
        api.certificate());
  }

  /** The routers that show a certificate over RadSec. */
  public CertificateHolders certificates() {
    return certificates;
  }

  /**
   * The tenant whose TLS identity has this host name, ignoring case; null if none. Searches all
   * tenants, but only once per handshake.
   */
  public Tenant tenantNamed(String hostName) {
    for (Tenant tenant : tenants.values()) {
      TlsIdentity identity = tenant.tls();
      if (identity != null && identity.isNamed(hostName)) {
        return tenant;
      }
    }
    return null;
  }

  /**
   * The only tenant with a router at this address that shows a certificate; null if there is none
   * or more than one. Searches all tenants, but only once per handshake.
   */
  public Tenant tenantAt(InetAddress address) {
    Tenant found = null;
    for (Tenant tenant : tenants.values()) {
      Nas nas = tenant.nasAt(address);
      if (nas != null && !nas.certificate().isEmpty()) {
        if (found != null) {
          return null;
        }
        found = tenant;
      }
    }
    return found;
  }

  /**
   * An active tenant whose TLS identity has the issuer that most identities have, always the same
   * one; null if no tenant has an identity. Searches all tenants, once per handshake of a router
   * that names no server and comes from an unknown address.
   */
  public Tenant tenantOfMostCommonIssuer() {
    Map<X500Principal, Integer> issuers = new HashMap<>();
    Map<X500Principal, Tenant> first = new HashMap<>();
    for (Tenant tenant : tenants.values()) {
      TlsIdentity identity = tenant.tls();
      if (identity != null && tenant.isActive()) {
        issuers.merge(identity.issuer(), 1, Integer::sum);
        first.merge(identity.issuer(), tenant, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
      }
    }
    return issuers.entrySet().stream()
        .max(
            Map.Entry.<X500Principal, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().getName()))
        .map(most -> first.get(most.getKey()))
        .orElse(null);
  }

  /** The tenant with this id, or null. */
  public Tenant tenant(UUID tenantId) {
    return tenants.get(tenantId);
  }

  private TlsIdentity opened(Tenant tenant, TlsIdentityRecord identity)
      throws GeneralSecurityException {
    byte[] key;
    synchronized (seal) {
      key = seal.open(identity.sealedKey(), TlsIdentityRecord.keyContext(tenant.id()));
    }
    return TlsIdentity.of(identity.chain(), key);
  }

  /** The watch is told of every listener at once, and of every change from then on. */
  public void watchListeners(ListenerWatch newWatch) {
    synchronized (tenants) {
      watch = newWatch;
      for (Tenant tenant : tenants.values()) {
        if (tenant.listener() != null) {
          newWatch.listenerChanged(tenant, tenant.listener());
        }
      }
    }
  }

  private void listen(Tenant tenant, ListenerRecord listener) {
    synchronized (tenants) {
      if (!Objects.equals(tenant.listener(), listener)) {
        tenant.listenAt(listener);
        watch.listenerChanged(tenant, listener);
      }
    }
  }

  /** Sets where lines that lock on first use are locked from now on. */
  public void lockIn(MacLocks locks) {
    macLocks = locks;
  }

  /** Sets how the region's other nodes are asked. */
  public void askBy(Neighbours others) {
    neighbours = others;
  }

  public Neighbours neighbours() {
    return neighbours;
  }

  public MacLocks macLocks() {
    return macLocks;
  }

  /** Sets who decides on sessions and addresses from now on. */
  public void admitBy(Admission newAdmission) {
    admission = newAdmission;
  }

  public Admission admission() {
    return admission;
  }

  /** Opens subscribers' credentials; each thread needs its own. */
  public CredentialsOpener credentialsOpener() {
    return new CredentialsOpener(memory);
  }

  /** How many subscribers are held, over all tenants. */
  public long subscribers() {
    long count = 0;
    for (Tenant tenant : tenants.values()) {
      count += tenant.subscribers();
    }
    return count;
  }
}

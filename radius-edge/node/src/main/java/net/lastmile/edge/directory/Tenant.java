package net.lastmile.edge.directory;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.PlanAttributes;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edge.templates.template.VendorTemplate;

/** Everything held for one tenant. Read without locks; written with its own lock held. */
public final class Tenant {
  /** What all its routers together may send to a node per second if its record has no limit. */
  static final int MAX_PACKETS_PER_SECOND = 100_000;

  private static final int NO_PLAN = -1;

  private final UUID id;
  private final SubscriberTable subscribers =
      new SubscriberTable(ThreadLocalRandom.current().nextInt());
  private final PlanSlots plans = new PlanSlots();
  private final Map<UUID, Nas> nases = new HashMap<>();
  private final Map<InetAddress, Nas> nasesByAddress = new ConcurrentHashMap<>();
  private final PacketRate rate = new PacketRate();
  private volatile VendorTemplates templates;
  private volatile TenantRecord record;
  private volatile long intervalNanos = PacketRate.intervalNanos(MAX_PACKETS_PER_SECOND);
  private volatile int rejectDelayMillis;
  private volatile RealmHandling realmHandling = RealmHandling.KEEP;
  private volatile Realms strippedRealms = Realms.NONE;
  private volatile int expiredPlanSlot = NO_PLAN;
  private volatile Username.Case usernameCase = Username.Case.IGNORED;
  private volatile ListenerRecord listener;
  private volatile TlsIdentity tls;

  /**
   * @param templates for the makes of router for which the tenant has no template of its own
   */
  Tenant(UUID id, VendorTemplates templates) {
    this.id = id;
    this.templates = templates;
  }

  public UUID id() {
    return id;
  }

  /** For logs; the id until the tenant's record has arrived. */
  public String name() {
    TenantRecord known = record;
    return known == null ? id.toString() : known.slug();
  }

  /** Whether its routers' packets are answered at all. */
  public boolean isActive() {
    TenantRecord known = record;
    return known != null && known.active();
  }

  /** Whether an Access-Reject gives the reason. */
  public boolean explainsRejects() {
    TenantRecord known = record;
    return known != null && known.explainRejects();
  }

  /** How long an Access-Reject is held back; 0: not at all. */
  public int rejectDelayMillis() {
    return rejectDelayMillis;
  }

  /**
   * Whether the NAS, and all of the tenant's NAS together, may send one more packet now. What a NAS
   * sends beyond its own limit does not count towards the tenant's.
   */
  public boolean admits(Nas nas, long nowMillis) {
    return nas.admits(nowMillis) && rate.admits(nowMillis, intervalNanos);
  }

  /** The active NAS at this source address, or null. */
  public Nas nasAt(InetAddress source) {
    return nasesByAddress.get(source);
  }

  /** The NAS with this id, or null. */
  public synchronized Nas nas(UUID nasId) {
    return nases.get(nasId);
  }

  /** All plans; those that come or go meanwhile may be missed. */
  public Stream<PlanRecord> plans() {
    return plans.all().map(PlanAttributes::plan);
  }

  /** The plan with this id, or null. */
  public synchronized PlanRecord plan(UUID planId) {
    PlanAttributes plan = plans.of(planId);
    return plan == null ? null : plan.plan();
  }

  /**
   * The {@link SubscriberEntry} for this username, or null. The tenant chooses whether the realm is
   * part of it and whether case counts; a line that logs in by its hardware address is found by any
   * spelling of the address.
   */
  public byte[] subscriber(byte[] octets, int offset, int length) {
    byte[] entry =
        subscribers.find(octets, offset, nameLength(octets, offset, length), usernameCase);
    if (entry != null) {
      return entry;
    }
    long mac = MacAddress.whole(octets, offset, length);
    return mac == MacAddress.NONE ? null : subscribers.ofMac(mac);
  }

  /** Whether usernames that differ only in case are different lines. */
  public Username.Case usernameCase() {
    return usernameCase;
  }

  /**
   * Offset of the line's username: after a Windows domain ({@code DOMAIN\}) if there is a line with
   * the name after it and none with the whole name.
   */
  public int usernameOffset(byte[] octets, int offset, int length) {
    int domain = Username.domainLength(octets, offset, length);
    return domain > 0
            && subscriber(octets, offset, length) == null
            && subscriber(octets, offset + domain, length - domain) != null
        ? offset + domain
        : offset;
  }

  private int nameLength(byte[] octets, int offset, int length) {
    return switch (realmHandling) {
      case KEEP -> length;
      case STRIP -> Realms.localLength(octets, offset, length);
      case STRIP_LISTED ->
          strippedRealms.hold(octets, offset, length)
              ? Realms.localLength(octets, offset, length)
              : length;
    };
  }

  /** The plan that expired lines get; null if they are refused. */
  public PlanAttributes expiredPlan() {
    int slot = expiredPlanSlot;
    return slot == NO_PLAN ? null : plans.at(slot);
  }

  /** A subscriber's plan; null if it is not here. */
  public PlanAttributes planOf(byte[] entry) {
    return plans.at(SubscriberEntry.planSlot(entry));
  }

  /** The server identity for TLS tunnels; null if there is none. */
  public TlsIdentity tls() {
    return tls;
  }

  ListenerRecord listener() {
    return listener;
  }

  int subscribers() {
    return subscribers.size();
  }

  synchronized void become(TenantRecord next) {
    AccessPolicy access = next == null ? AccessPolicy.NONE : next.access();
    int limit = access.packetsPerSecond();
    intervalNanos = PacketRate.intervalNanos(limit == 0 ? MAX_PACKETS_PER_SECOND : limit);
    rejectDelayMillis = access.rejectDelayMillis();
    strippedRealms = new Realms(access.strippedRealms());
    realmHandling = access.realms();
    usernameCase = access.usernameCase();
    expiredPlanSlot = access.expiredPlan() == null ? NO_PLAN : plans.slotOf(access.expiredPlan());
    record = next;
  }

  synchronized void listenAt(ListenerRecord next) {
    listener = next;
  }

  synchronized void setTls(TlsIdentity next) {
    tls = next;
  }

  /** The tenant's templates, its own and the built-in ones. */
  public VendorTemplates templates() {
    return templates;
  }

  synchronized void setTemplate(Vendor vendor, VendorTemplate template) {
    templates = templates.with(vendor, template);
    plans.renderAgain(templates);
  }

  synchronized void setPlan(UUID planId, PlanRecord plan) {
    plans.set(planId, plan == null ? null : PlanAttributes.of(plan, templates));
  }

  synchronized void putSubscriber(
      String key, SubscriberRecord subscriber, int framedIp, byte[] hidden) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    int slot = plans.slotOf(subscriber.planId());
    subscribers.put(
        name, SubscriberEntry.of(subscriber, name, subscribers.hash(name), slot, framedIp, hidden));
  }

  synchronized void removeSubscriber(String key) {
    subscribers.remove(key.getBytes(StandardCharsets.UTF_8));
  }

  synchronized void putNas(Nas nas) {
    Nas before = nases.put(nas.id(), nas);
    if (before != null) {
      nas.inherit(before);
    }
    placeAgain(before, nas);
  }

  synchronized void removeNas(UUID nasId) {
    placeAgain(nases.remove(nasId), null);
  }

  /**
   * If two records claim an address, one of them has it; the other gets it when it becomes free.
   */
  private void placeAgain(Nas before, Nas after) {
    if (after != null && after.active()) {
      nasesByAddress.put(after.address(), after);
    }
    if (before != null && !Objects.equals(holder(before.address()), after)) {
      Nas other =
          nases.values().stream()
              .filter(nas -> nas.active() && nas.address().equals(before.address()))
              .findFirst()
              .orElse(null);
      if (other == null) {
        nasesByAddress.remove(before.address());
      } else {
        nasesByAddress.put(before.address(), other);
      }
    }
  }

  private Nas holder(InetAddress address) {
    return nasesByAddress.get(address);
  }
}

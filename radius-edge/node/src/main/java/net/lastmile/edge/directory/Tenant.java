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
import net.lastmile.edge.contract.AccessPolicy;
import net.lastmile.edge.contract.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.ListenerRecord;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.contract.PlanRecord;
import net.lastmile.edge.contract.SubscriberRecord;
import net.lastmile.edge.contract.TenantRecord;
import net.lastmile.edge.contract.Username;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.edge.vendor.PlanAttributes;
import net.lastmile.edge.vendor.VendorTemplates;
import net.lastmile.edge.vendor.template.VendorTemplate;

/** All that is held of one tenant. Read without locks; written under its own lock. */
public final class Tenant {
  /** What all its routers together may send to a node where its record does not say. */
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
   * @param templates those for makes of router for which the tenant has none of its own
   */
  Tenant(UUID id, VendorTemplates templates) {
    this.id = id;
    this.templates = templates;
  }

  public UUID id() {
    return id;
  }

  /** For logs; the id until the tenant's record has come. */
  public String name() {
    TenantRecord known = record;
    return known == null ? id.toString() : known.slug();
  }

  /** Whether packets of its routers are answered at all. */
  public boolean isActive() {
    TenantRecord known = record;
    return known != null && known.active();
  }

  /** Whether an Access-Reject says why. */
  public boolean explainsRejects() {
    TenantRecord known = record;
    return known != null && known.explainRejects();
  }

  /** How long an Access-Reject is held back; 0: not at all. */
  public int rejectDelayMillis() {
    return rejectDelayMillis;
  }

  /**
   * Whether the NAS, and the tenant with all of its, may send one more packet now. What a NAS sends
   * beyond its own limit does not count for the tenant's.
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

  /** All of them; those that come or go meanwhile may be missed. */
  public Stream<PlanRecord> plans() {
    return plans.all().map(PlanAttributes::plan);
  }

  /** The plan with this id, or null. */
  public synchronized PlanRecord plan(UUID planId) {
    PlanAttributes plan = plans.of(planId);
    return plan == null ? null : plan.plan();
  }

  /**
   * The {@link SubscriberEntry} of this username, or null. Whether its realm is part of it and case
   * counts is the tenant's choice; a line that logs in by its hardware address is found by any
   * spelling of that.
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

  /** Whether case tells usernames apart. */
  public Username.Case usernameCase() {
    return usernameCase;
  }

  /**
   * Where the username begins under which a line is known: behind a Windows domain ({@code
   * DOMAIN\}) if there is a line of the name behind it and none of the whole.
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

  /** The plan that expired lines get, or null if they are refused. */
  public PlanAttributes expiredPlan() {
    int slot = expiredPlanSlot;
    return slot == NO_PLAN ? null : plans.at(slot);
  }

  /** The plan of a subscriber, or null if it is not here. */
  public PlanAttributes planOf(byte[] entry) {
    return plans.at(SubscriberEntry.planSlot(entry));
  }

  /** By what a TLS tunnel's server side proves itself, or null if there is nothing. */
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

  /** Where two records claim an address, one of them has it; it falls to the other when freed. */
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

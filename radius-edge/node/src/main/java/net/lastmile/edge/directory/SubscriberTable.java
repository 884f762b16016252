package net.lastmile.edge.directory;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.contract.record.Username.Case;

/**
 * The subscribers of one tenant by username: a hash table with open addressing over {@link
 * SubscriberEntry} arrays. Readers take no lock; writers hold the tenant's lock, so there is one at
 * a time.
 */
final class SubscriberTable {
  private static final int FIRST_SLOTS = 16;
  private static final int MAX_SLOTS = 1 << 27;

  /** Marks a removed entry, so that a search does not end there. */
  private static final byte[] REMOVED = new byte[0];

  private final int seed;
  private volatile AtomicReferenceArray<byte[]> slots = new AtomicReferenceArray<>(FIRST_SLOTS);
  private volatile int size;
  // Entries and REMOVED marks together, which decide how long searches are.
  private int used;

  SubscriberTable(int seed) {
    this.seed = seed;
  }

  int size() {
    return size;
  }

  /** The same for all spellings of a name that differ only in case. */
  int hash(byte[] name) {
    byte[] folded =
        Octets.isAscii(name, 0, name.length) ? name : folded(name, 0, name.length, Case.IGNORED);
    return Octets.hash(folded, 0, folded.length, seed);
  }

  /** The entry with this name, or null. Allocates nothing for an ASCII name. */
  byte[] find(byte[] name, int offset, int length, Case rule) {
    if (Octets.isAscii(name, offset, length)) {
      return find(Octets.hash(name, offset, length, seed), name, offset, length, rule);
    }
    byte[] kept = folded(name, offset, length, rule);
    return find(hash(kept), kept, 0, kept.length, Case.EXACT);
  }

  private static byte[] folded(byte[] name, int offset, int length, Case rule) {
    return Username.of(new String(name, offset, length, StandardCharsets.UTF_8), rule)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The entry of a line that logs in by this address, or null. Allocates nothing. */
  byte[] ofMac(long mac) {
    int hash = Octets.hashOfMac(mac, seed);
    AtomicReferenceArray<byte[]> table = slots;
    int mask = table.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      byte[] entry = table.get(at);
      if (entry == null) {
        return null;
      }
      if (entry != REMOVED
          && SubscriberEntry.hash(entry) == hash
          && SubscriberEntry.login(entry) == LineLogin.MAC
          && SubscriberEntry.mac(entry) == mac) {
        return entry;
      }
    }
  }

  private byte[] find(int hash, byte[] name, int offset, int length, Case rule) {
    AtomicReferenceArray<byte[]> table = slots;
    int mask = table.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      byte[] entry = table.get(at);
      if (entry == null) {
        return null;
      }
      if (entry != REMOVED
          && SubscriberEntry.hash(entry) == hash
          && SubscriberEntry.isNamed(entry, name, offset, length, rule)) {
        return entry;
      }
    }
  }

  void put(byte[] name, byte[] entry) {
    int found = slotOf(name);
    if (found >= 0) {
      slots.set(found, entry);
      return;
    }
    if ((used + 1) * 4L > slots.length() * 3L) {
      rebuild();
    }
    insert(slots, entry);
    used++;
    size = size + 1;
  }

  void remove(byte[] name) {
    int found = slotOf(name);
    if (found >= 0) {
      slots.set(found, REMOVED);
      size = size - 1;
    }
  }

  private int slotOf(byte[] name) {
    int mask = slots.length() - 1;
    for (int at = hash(name) & mask; slots.get(at) != null; at = (at + 1) & mask) {
      byte[] entry = slots.get(at);
      if (entry != REMOVED && SubscriberEntry.isNamed(entry, name, 0, name.length, Case.EXACT)) {
        return at;
      }
    }
    return -1;
  }

  private void rebuild() {
    int wanted = FIRST_SLOTS;
    while (wanted < MAX_SLOTS && (size + 1) * 2L > wanted) {
      wanted *= 2;
    }
    if ((size + 1) * 4L > wanted * 3L) {
      throw new IllegalStateException("more subscribers than " + wanted + " slots hold");
    }
    AtomicReferenceArray<byte[]> next = new AtomicReferenceArray<>(wanted);
    for (int i = 0; i < slots.length(); i++) {
      byte[] entry = slots.get(i);
      if (entry != null && entry != REMOVED) {
        insert(next, entry);
      }
    }
    used = size;
    slots = next;
  }

  private static void insert(AtomicReferenceArray<byte[]> table, byte[] entry) {
    int mask = table.length() - 1;
    int at = SubscriberEntry.hash(entry) & mask;
    while (table.get(at) != null) {
      at = (at + 1) & mask;
    }
    table.set(at, entry);
  }
}

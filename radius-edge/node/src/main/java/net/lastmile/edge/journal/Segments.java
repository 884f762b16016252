package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments on disk, oldest first. Shared by the writing thread and the reading one. */
final class Segments {
  private final List<SegmentFile> files = new ArrayList<>();
  private long closedBytes;
  private long openBytes;

  synchronized void restore(List<SegmentFile> found) throws IOException {
    for (SegmentFile file : found) {
      files.add(file);
      closedBytes += Files.size(file.path());
    }
  }

  /** A new segment is now written to; the one before it no longer grows. */
  synchronized void begin(SegmentFile file) {
    if (!files.removeIf(other -> other.base() == file.base())) {
      closedBytes += openBytes;
    }
    openBytes = 0;
    files.add(file);
  }

  /** Sets the current size of the segment that is written to. */
  synchronized void grown(long bytes) {
    openBytes = bytes;
  }

  synchronized long bytes() {
    return closedBytes + openBytes;
  }

  synchronized int count() {
    return files.size();
  }

  /** The newest segments, oldest first. */
  synchronized List<SegmentFile> newest(int most) {
    return List.copyOf(files.subList(Math.max(0, files.size() - most), files.size()));
  }

  /** The segment that holds this number, or the first after it. */
  synchronized Optional<SegmentFile> holding(long number) {
    Optional<SegmentFile> found = Optional.empty();
    for (SegmentFile file : files) {
      if (file.base() <= number || found.isEmpty()) {
        found = Optional.of(file);
      }
    }
    return found;
  }

  /** The segment after this one. */
  synchronized Optional<SegmentFile> after(SegmentFile segment) {
    return files.stream().filter(file -> file.base() > segment.base()).findFirst();
  }

  /** Deletes the segments whose every entry is at or below {@code number}; never the newest. */
  synchronized void deleteUpTo(long number) throws IOException {
    while (files.size() > 1 && files.get(1).base() <= number + 1) {
      SegmentFile oldest = files.getFirst();
      long size = Files.size(oldest.path());
      Files.delete(oldest.path());
      files.removeFirst();
      closedBytes -= size;
    }
  }
}

package net.lastmile.portal.feature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** All features of the panel. */
@ApplicationScoped
public class Features {
  private static final Comparator<Entry> IN_NAVIGATION =
      Comparator.comparing(Entry::section).thenComparingInt(Entry::place);

  private List<Feature> all;
  private List<Entry> entries;

  Features() {}

  @Inject
  Features(Instance<Feature> found) {
    this(found.stream().toList());
  }

  public Features(List<Feature> found) {
    all =
        found.stream()
            .sorted(Comparator.comparing(Features::firstEntry, Comparator.nullsLast(IN_NAVIGATION)))
            .toList();
    entries =
        all.stream().flatMap(feature -> feature.entries().stream()).sorted(IN_NAVIGATION).toList();
  }

  private static Entry firstEntry(Feature feature) {
    return feature.entries().stream().min(IN_NAVIGATION).orElse(null);
  }

  /** In the order of their first pages in the navigation; those without pages come last. */
  public Stream<Feature> stream() {
    return all.stream();
  }

  /** Pages in the order of the navigation. */
  public List<Entry> entries() {
    return entries;
  }

  /** The form at this path, if the page there is one. */
  public Optional<FormPage> form(String path) {
    return all.stream()
        .flatMap(feature -> feature.forms().stream())
        .filter(form -> form.path().equals(path))
        .findFirst();
  }

  /** The prefix of the texts that name a subject's fields; empty for an unknown type. */
  public String auditedAs(String subjectType) {
    return all.stream()
        .flatMap(feature -> Stream.ofNullable(feature.auditedAs().get(subjectType)))
        .findFirst()
        .orElse("");
  }

  /** How to name the thing whose id an audited field holds. */
  public Optional<Function<UUID, String>> names(String field) {
    return all.stream()
        .flatMap(feature -> Stream.ofNullable(feature.names().get(field)))
        .findFirst();
  }
}

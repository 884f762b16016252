package net.lastmile.edge.session.silence;

import java.util.List;
import java.util.regex.Pattern;
import net.lastmile.edge.store.Records;

/** The nodes that see each other. */
public record RegionMembership(Records records) implements Membership {
  /** JGroups appends its version to a node's name. */
  private static final Pattern VERSION = Pattern.compile("\\(v=.*\\)$");

  @Override
  public List<String> members() {
    return records.members().stream().map(name -> VERSION.matcher(name).replaceAll("")).toList();
  }

  @Override
  public boolean leads() {
    return records.isCoordinator();
  }
}

package net.lastmile.portal.permissions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.portal.site.Texts;

/** The tenant's permission groups. */
@Named
@RequestScoped
public class PermissionGroupListPage {
  private static final int NAMED = 3;

  private List<PermissionGroupView> groups;

  @Inject private PermissionGroupApi groupApi;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    groups = groupApi.list();
  }

  public List<PermissionGroupView> getGroups() {
    return groups;
  }

  /** The areas in which it gives most, and how many more there are. */
  public String areas(PermissionGroupView group) {
    Map<String, Long> counts =
        group.permissions().stream()
            .collect(
                Collectors.groupingBy(
                    permission -> texts.get("permissions.area." + permission.area()),
                    Collectors.counting()));
    String most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return counts.size() > NAMED
        ? texts.get("permissionGroups.areas.more", most, counts.size() - NAMED)
        : most;
  }
}

package net.lastmile.portal.permissions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupRequest;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.api.permissions.PermissionView;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Overtaken;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** The form for a new permission group, maybe a copy of another one, or a change to one. */
@Named
@ViewScoped
public class PermissionGroupFormPage implements Serializable {
  private static final String PERMISSIONS = "permissions";
  private static final String DETAIL = "/panel/permission-groups/detail?faces-redirect=true&id=";

  private final FormFields fields =
      new FormFields("permissionGroups", PermissionGroupRequest.class);

  private final EnumMap<Permission, Boolean> given = new EnumMap<>(Permission.class);
  private final EnumSet<Permission> opened = EnumSet.noneOf(Permission.class);
  private ArrayList<PermissionView> catalogue;

  @Inject @Param private String id;
  @Inject @Param private String copy;
  @Inject private PermissionGroupApi groupApi;
  @Inject private PermissionApi permissionApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private StaffSession staff;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    catalogue = new ArrayList<>(permissionApi.list());
    if (!isNew()) {
      show(editing.open(fields, this::read));
    } else if (copy != null && !copy.isBlank()) {
      PermissionGroupView copied = groupApi.get(Id.of(copy));
      fields.propose("name", texts.get("permissionGroups.copyOf", copied.name()));
      fields.propose("description", copied.description());
      show(copied);
    }
  }

  private void show(PermissionGroupView group) {
    opened.addAll(group.permissions());
    group.permissions().forEach(permission -> given.put(permission, true));
  }

  public String submit() {
    fields.propose(
        PERMISSIONS,
        given.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(entry -> entry.getKey().name())
            .collect(Collectors.joining(", ")));
    return submission.attempt(
        () -> {
          PermissionGroupView saved =
              isNew()
                  ? groupApi.create(
                      fields.idempotencyKey(), fields.all(PermissionGroupRequest.class))
                  : save();
          submission.announce("form.saved");
          return DETAIL + saved.id();
        });
  }

  private PermissionGroupView save() {
    try {
      return editing.save(fields, Id.of(id), this::read, this::change);
    } catch (Overtaken overtaken) {
      takeIn(read().permissions());
      throw overtaken;
    }
  }

  /** Of what somebody else gave or took meanwhile, all that was not ticked or unticked here. */
  private void takeIn(Set<Permission> theirs) {
    for (Permission permission : Permission.values()) {
      if (isGiven(permission) == opened.contains(permission)) {
        given.put(permission, theirs.contains(permission));
      }
    }
    opened.clear();
    opened.addAll(theirs);
  }

  private PermissionGroupView read() {
    return groupApi.get(Id.of(id));
  }

  private PermissionGroupView change() {
    return groupApi.update(Id.of(id), fields.changes(PermissionGroupRequest.class));
  }

  /** Which are ticked; the page changes it. */
  public Map<Permission, Boolean> getGiven() {
    return given;
  }

  /** What this person may give, which is what they may do, and what is given already. */
  public List<Area> getAreas() {
    return Area.of(
        catalogue, permission -> staff.holds(permission) || isGiven(permission), this::isGiven);
  }

  private boolean isGiven(Permission permission) {
    return given.getOrDefault(permission, false);
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public FormFields getForm() {
    return fields;
  }
}

package net.lastmile.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.login.StaffSession;
import org.omnifaces.cdi.Param;

/** The form for a new log-in or a change to one. */
@Named
@ViewScoped
public class StaffFormPage implements Serializable {
  private static final String LIST = "/panel/staff?faces-redirect=true";

  private final FormFields fields = new FormFields("staff", StaffRequest.class, StaffUpdate.class);

  private StaffView stored;

  /** As a page asks for them several times. */
  private transient List<PermissionGroupView> groups;

  @Inject @Param private String id;
  @Inject private StaffApi staffApi;
  @Inject private PermissionGroupApi groupApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private StaffSession me;

  @PostConstruct
  void load() {
    if (isNew()) {
      fields.propose("kind", StaffKind.SUPPORT.name());
      kindChosen();
      return;
    }
    stored = editing.open(fields, this::read);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (isNew()) {
            said(staffApi.create(fields.idempotencyKey(), fields.all(StaffRequest.class)));
          } else {
            editing.save(fields, Id.of(id), this::read, this::change);
            submission.announce("form.saved");
          }
          return LIST;
        });
  }

  /** Proposes the built-in group of the kind to whoever may give it. */
  public void kindChosen() {
    if (isNew()) {
      fields.propose("permissionGroupId", standardGroup().orElse(""));
    }
  }

  private Optional<String> standardGroup() {
    return groups().stream()
        .filter(group -> group.builtIn() && group.kind() != null)
        .filter(group -> group.kind().name().equals(fields.text("kind")))
        .map(group -> group.id().toString())
        .findFirst();
  }

  /** None if the reader may not see the groups: the log-in keeps the one it has. */
  private List<PermissionGroupView> groups() {
    if (groups == null) {
      groups = me.holds(Permission.PERMISSIONS_VIEW) ? groupApi.list() : List.of();
    }
    return groups;
  }

  public Map<String, String> getGroups() {
    Map<String, String> choices = new LinkedHashMap<>();
    groups().forEach(group -> choices.put(group.name(), group.id().toString()));
    if (stored != null && stored.permissionGroupId() != null) {
      choices.putIfAbsent(stored.permissionGroup(), stored.permissionGroupId().toString());
    }
    return choices;
  }

  private StaffView read() {
    return staffApi.get(Id.of(id));
  }

  private StaffView change() {
    return staffApi.update(Id.of(id), fields.changes(StaffUpdate.class));
  }

  /** Mails another link to somebody who has not chosen a password yet. */
  public String invite() {
    return submission.attempt(
        () -> {
          said(staffApi.invite(Id.of(id)));
          return LIST;
        });
  }

  private void said(StaffView saved) {
    if (saved.invitedAt() == null) {
      submission.announce("form.saved");
    } else {
      submission.announce("staff.invited", saved.email());
    }
  }

  /** Whether the person was invited and has not chosen a password yet. */
  public boolean isInvited() {
    return stored != null && stored.invitedAt() != null;
  }

  /** Resellers can do nothing yet; only an admin makes admins. What the log-in has stays. */
  public Set<StaffKind> getKinds() {
    Set<StaffKind> kinds = EnumSet.complementOf(EnumSet.of(StaffKind.RESELLER));
    if (me.getMe().kind() != StaffKind.ADMIN) {
      kinds.remove(StaffKind.ADMIN);
    }
    if (stored != null) {
      kinds.add(stored.kind());
    }
    return kinds;
  }

  /** False for the person's own log-in: its password and app are set on the account page. */
  public boolean isColleague() {
    return !isNew() && !me.getMe().username().equals(fields.text("username"));
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public FormFields getForm() {
    return fields;
  }
}

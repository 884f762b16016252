package net.lastmile.savedviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.views.SavedViewRequest;
import net.lastmile.api.views.SavedViewView;

/** A named query of a list. */
@Entity
@Table(name = "saved_view")
class SavedView {
  @Id private UUID id;
  private String owner;
  private String list;
  private String name;
  private String query;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected SavedView() {}

  SavedView(UUID id, String owner, SavedViewRequest request, Instant now) {
    this.id = id;
    this.owner = owner;
    this.list = request.list();
    this.name = request.name().strip();
    this.query = request.query();
    this.createdAt = now;
  }

  void show(String newQuery) {
    query = newQuery;
  }

  String owner() {
    return owner;
  }

  SavedViewView view() {
    return new SavedViewView(id, list, name, query);
  }
}

package net.lastmile.systemtests;

/**
 * Stops provisioning at a point that a test chooses: a trigger waits for a lock that this object
 * holds, inside the transaction that records a tenant's progress. If the platform is killed then,
 * everything before that record is done, and nothing after it.
 */
final class HeldProvisioning implements AutoCloseable {
  /** Used instead of a step: all steps are recorded as done, but the tenant is not active yet. */
  static final String ACTIVATION = "ACTIVE";

  private static final String LOCK = "20261121";
  private static final String WAITING =
      """
      select count(*) from pg_locks
      where locktype = 'advisory' and objid = cast(? as oid) and not granted
      """;
  private static final String MAKE =
      """
      drop schema if exists held cascade;
      create schema held;
      create table held.point (slug text primary key, point text not null);
      create function held.wait() returns trigger language plpgsql security definer as $$
      declare
        row jsonb := to_jsonb(new);
      begin
        if exists (
          select from held.point join platform.tenant using (slug)
          where tenant.id = coalesce(row ->> 'tenant_id', row ->> 'id')::uuid
            and point.point = concat_ws(' ', row ->> 'name', row ->> 'status')) then
          perform pg_advisory_xact_lock_shared(%1$s);
        end if;
        return new;
      end $$;
      create trigger held before insert on platform.provisioning_step
        for each row execute function held.wait();
      create trigger held before update on platform.tenant
        for each row when (old.status = 'PROVISIONING') execute function held.wait();
      select pg_advisory_lock(%1$s);
      """;

  private final Database database;

  HeldProvisioning(Database database) {
    this.database = database;
    database.execute(MAKE.formatted(LOCK));
  }

  /**
   * @param point a step and the status whose record is to wait, such as {@code KEYS RUNNING}, or
   *     {@link #ACTIVATION}
   */
  void hold(String slug, String point) {
    database.execute("insert into held.point values ('%s', '%s')".formatted(slug, point));
  }

  /** How many tenants are stopped now. */
  long standing() {
    return database.number(WAITING, LOCK);
  }

  /** Releases everything; whoever waited and is still alive continues. */
  @Override
  public void close() {
    database.execute("select pg_advisory_unlock(%s)".formatted(LOCK));
    database.execute("drop schema held cascade");
  }
}

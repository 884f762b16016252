package net.lastmile.systemtests;

/**
 * Stops Keycloak before it writes a client or a log-in of a given name, and makes the write fail
 * when it is released. If whoever asked for it was killed meanwhile, everything before that write
 * is done, and nothing after it.
 */
final class HeldIdentity implements AutoCloseable {
  private static final String LOCK = "20261122";
  private static final String WAITING =
      """
      select count(distinct objid) from pg_locks
      where locktype = 'advisory' and classid = cast(? as oid) and not granted
      """;
  private static final String MAKE =
      """
      drop schema if exists held cascade;
      create schema held;
      create table held.name (number int generated always as identity, name text);
      create function held.wait() returns trigger language plpgsql security definer as $$
      declare
        row jsonb := to_jsonb(new);
        place int := (select number from held.name
          where name in (row ->> 'client_id', row ->> 'username'));
      begin
        if place is not null then
          perform pg_advisory_xact_lock_shared(%1$s, place);
          raise exception 'held until nobody waited for it';
        end if;
        return new;
      end $$;
      create trigger held before insert on client
        for each row execute function held.wait();
      create trigger held before insert on user_entity
        for each row execute function held.wait();
      """;
  private static final String HOLD =
      """
      with held as (insert into held.name (name) values ('%s') returning number)
      select pg_advisory_lock(%s, number) from held
      """;

  private final Database keycloak;

  HeldIdentity(Database keycloak) {
    this.keycloak = keycloak;
    keycloak.execute(MAKE.formatted(LOCK));
  }

  /**
   * @param name name of a client or of a log-in
   */
  void hold(String name) {
    keycloak.execute(HOLD.formatted(name, LOCK));
  }

  /** How many names are being waited for now. */
  long standing() {
    return keycloak.number(WAITING, LOCK);
  }

  @Override
  public void close() {
    keycloak.execute("select pg_advisory_unlock_all()");
    keycloak.execute("drop schema held cascade");
  }
}

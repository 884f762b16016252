package net.lastmile.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.lastmile.api.ApiHeaders;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.rest.Json;
import net.lastmile.platform.secrets.MasterKey;
import net.lastmile.platform.secrets.TenantSecrets;

/**
 * Makes a create happen once per key, in the caller's own transaction: the key's row commits or
 * rolls back with what was created, and a second request waits at that row for the first.
 *
 * <pre>{@code
 * return idempotency.once(key, "plans.create", request, PlanView.class, () -> insert(request));
 * }</pre>
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Idempotency {
  @Inject private Sql sql;
  @Inject private TenantContext context;
  @Inject private TenantSecrets secrets;
  @Inject private MasterKey master;

  /** What is stored, sealed: answers may hold a secret shown once, requests a password. */
  private record Kept(String request, String answer) {}

  /**
   * Like {@link #once(String, String, Object, Class, Supplier, UnaryOperator)}, but stores the
   * whole answer.
   */
  public <V> V once(
      String key, String operation, Object request, Class<V> answer, Supplier<V> create) {
    return once(key, operation, request, answer, create, UnaryOperator.identity());
  }

  /**
   * Runs {@code create}, or gives the stored answer of the first run.
   *
   * @param key as the client sent it; null runs without protection
   * @param operation what the key is for: a key counts within one operation
   * @param kept the part of an answer to store, for instance everything but a private key
   */
  public <V> V once(
      String key,
      String operation,
      Object request,
      Class<V> answer,
      Supplier<V> create,
      UnaryOperator<V> kept) {
    if (key == null) {
      return create.get();
    }
    if (key.isBlank() || key.length() > ApiHeaders.IDEMPOTENCY_KEY_MAX) {
      throw RequestError.BAD_KEY.on(ApiHeaders.IDEMPOTENCY_KEY);
    }
    String json = write(request);
    if (claim(key, operation)) {
      V made = create.get();
      keep(key, operation, new Kept(json, write(kept.apply(made))));
      return made;
    }
    Kept first = read(seen(key, operation), Kept.class);
    if (!first.request().equals(json)) {
      throw RequestError.KEY_REUSED.on(ApiHeaders.IDEMPOTENCY_KEY);
    }
    return read(first.answer(), answer);
  }

  /**
   * Deletes keys older than this, of the current tenant or of the platform.
   *
   * @return when the oldest that is left was made
   */
  @Transactional
  public Optional<Instant> forget(Instant before) {
    sql.update("delete from %s where created_at < ?1".formatted(table()), before);
    return sql.query("select min(created_at) from %s".formatted(table()))
        .one(row -> Optional.ofNullable(row.instant(1)));
  }

  private boolean claim(String key, String operation) {
    return sql.update(
            "insert into %s (operation, key) values (?, ?) on conflict do nothing"
                .formatted(table()),
            operation,
            key)
        == 1;
  }

  private void keep(String key, String operation, Kept kept) {
    byte[] plain = write(kept).getBytes(StandardCharsets.UTF_8);
    String purpose = purpose(key, operation);
    byte[] sealed =
        context.find().isPresent() ? secrets.seal(plain, purpose) : master.seal(plain, purpose);
    sql.update(
        "update %s set sealed = ?1 where operation = ?2 and key = ?3".formatted(table()),
        sealed,
        operation,
        key);
  }

  private String seen(String key, String operation) {
    byte[] sealed =
        sql.query(
                "select sealed from %s where operation = ? and key = ?".formatted(table()),
                operation,
                key)
            .one(row -> row.octets(1));
    String purpose = purpose(key, operation);
    byte[] plain =
        context.find().isPresent() ? secrets.open(sealed, purpose) : master.open(sealed, purpose);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private String table() {
    return context.find().isPresent() ? "idempotency_key" : "platform.idempotency_key";
  }

  private static String purpose(String key, String operation) {
    return "idempotency/" + operation + "/" + key;
  }

  private static String write(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <V> V read(String json, Class<V> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

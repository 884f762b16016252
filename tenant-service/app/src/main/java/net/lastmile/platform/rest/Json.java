package net.lastmile.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON as the API uses it: ISO 8601 times; unknown fields are refused, and so are fractions where
 * whole numbers are due.
 */
@Dependent
@Provider
public class Json implements ContextResolver<ObjectMapper> {
  /** For JSON other than requests and answers: values that we store in columns. */
  public static final ObjectMapper MAPPER = mapper(StreamReadConstraints.defaults());

  /** Several times the longest body, which names the routers that an edge is connected to. */
  static final int MAX_BODY_OCTETS = 1 << 20;

  /** The longest body allowed on most paths (the listener's limit, ADR 0022). */
  static final int MAX_TEXT_LENGTH = 128 << 10;

  /**
   * For bodies, which strangers can send too: by default Jackson accepts texts of 20 million
   * characters.
   */
  private static final ObjectMapper BODIES =
      mapper(
          StreamReadConstraints.builder()
              .maxDocumentLength(MAX_BODY_OCTETS)
              .maxStringLength(MAX_TEXT_LENGTH)
              .build());

  private static ObjectMapper mapper(StreamReadConstraints limits) {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule().setDeserializerModifier(new StrictGroups()))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .build();
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return BODIES;
  }
}

package net.lastmile.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.lastmile.api.problem.Problem.FieldError;

/**
 * A body that is not JSON, or whose fields are unknown or of the wrong type: the problem names the
 * field.
 */
@Dependent
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException thrown) {
    if (!(thrown instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return Problems.response(RequestError.MALFORMED, List.of());
    }
    String field =
        mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    FieldError error = error(field, mapping);
    return Problems.response(RequestError.INVALID, List.of(error));
  }

  private static FieldError error(String field, JsonMappingException thrown) {
    if (thrown instanceof UnrecognizedPropertyException) {
      return new FieldError(field, "unknown", "There is no such field, or it may not be set.");
    }
    if (thrown instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      String choices = Arrays.toString(format.getTargetType().getEnumConstants());
      return new FieldError(field, "unknown", "One of " + choices + ".");
    }
    return FieldFault.MALFORMED.at(field);
  }
}

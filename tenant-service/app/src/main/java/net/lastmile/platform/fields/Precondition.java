package net.lastmile.platform.fields;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.problem.RequestError;

/**
 * What a change rests on: if the request says what its sender saw ({@code If-Match}), a field that
 * somebody else changed since is not overwritten. Changes of different fields do not disturb each
 * other. Without the header the last one holds.
 */
@RequestScoped
public class Precondition {
  private FieldTag seen;

  void restsOn(String ifMatch) {
    seen = FieldTag.read(ifMatch);
  }

  /**
   * To be called in the transaction of the change, before anything of it is done.
   *
   * @param before as it is stored; its fields have the names that the view gives them
   * @throws ProblemException {@link RequestError#FIELDS_CHANGED} with the fields that were changed
   */
  public <R extends Record> void require(R before, R after) {
    require(FieldTag.values(before), FieldTag.values(after));
  }

  /** The same for values by field. */
  public void require(Map<String, ?> before, Map<String, ?> after) {
    if (seen == null) {
      return;
    }
    Map<String, Object> is = FieldTag.flat(after);
    List<FieldError> changed =
        FieldTag.flat(before).entrySet().stream()
            .filter(field -> !Objects.equals(field.getValue(), is.get(field.getKey())))
            .filter(field -> !seen.saw(field.getKey(), field.getValue()))
            .map(field -> RequestError.FIELDS_CHANGED.at(field.getKey()))
            .toList();
    if (!changed.isEmpty()) {
      throw new ProblemException(RequestError.FIELDS_CHANGED, changed);
    }
  }
}

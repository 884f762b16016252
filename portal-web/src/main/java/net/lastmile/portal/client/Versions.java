package net.lastmile.portal.client;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/**
 * Which version of things a request of ours reads and changes, by the API's entity tags: so that a
 * change overwrites nothing that its author never saw.
 */
@RequestScoped
public class Versions {
  private String read = "";
  private String required = "";

  /** The tag of what was read last; empty if that cannot be changed. */
  public String read() {
    return read;
  }

  /**
   * Makes a change that rests on what was seen.
   *
   * @param seen its tag; empty: whatever it has become, it is overwritten
   * @throws ApiProblem with 412 if one of the fields to change was changed by somebody else since
   */
  public <R> R restingOn(String seen, Supplier<R> change) {
    required = seen;
    try {
      return change.get();
    } finally {
      required = "";
    }
  }

  void read(String tag) {
    read = tag;
  }

  String required() {
    return required;
  }
}

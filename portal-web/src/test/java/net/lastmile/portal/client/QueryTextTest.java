package net.lastmile.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueryTextTest {
  @QueryParam("q")
  @SuppressWarnings("UnusedVariable")
  private String query;

  @PathParam("slug")
  @SuppressWarnings("UnusedVariable")
  private String path;

  @Test
  @DisplayName("braces and percent signs in a search are letters like others")
  void leavesNoTemplateInAQuery() throws Exception {
    assertThat(
            new QueryText()
                .getConverter(String.class, String.class, of("query"))
                .toString("{a} 50%41"))
        .isEqualTo("%7Ba%7D 50%2541");
    assertThat(new QueryText().getConverter(String.class, String.class, of("query")).toString(null))
        .isNull();
  }

  @Test
  void touchesNothingElse() throws Exception {
    assertThat(new QueryText().getConverter(String.class, String.class, of("path"))).isNull();
    assertThat(new QueryText().getConverter(Integer.class, Integer.class, of("query"))).isNull();
  }

  private static Annotation[] of(String field) throws NoSuchFieldException {
    return QueryTextTest.class.getDeclaredField(field).getAnnotations();
  }
}

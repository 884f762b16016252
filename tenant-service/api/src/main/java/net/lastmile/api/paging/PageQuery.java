package net.lastmile.api.paging;

import jakarta.ws.rs.QueryParam;

/** The query parameters that every list takes. */
public class PageQuery {
  /** Where the previous page ended; absent on the first. */
  @QueryParam("cursor")
  public String cursor;

  /** Page size, 1 to {@link Page#MAX_LIMIT}; {@link Page#DEFAULT_LIMIT} if absent. */
  @QueryParam("limit")
  public Integer limit;

  /** Field to sort by, with {@code -} in front for descending; each list names its own. */
  @QueryParam("sort")
  public String sort;

  /** Free text to search for. */
  @QueryParam("q")
  public String search;
}

package net.lastmile.portal.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** What the address asks for in a list. */
@RequestScoped
public class ListRequest {
  /** Rows per page: as many as people read before they search instead. */
  public static final int PAGE_SIZE = 25;

  private static final int NOT_FOUND = 404;

  /** Several people may use one browser. */
  private static final String COLUMNS_OF = "lastmile.columns.";

  @Inject @Param private String q;
  @Inject @Param private String sort;
  @Inject @Param private String cursor;

  @Inject
  @Param(name = ListAddress.PASSED)
  private String passed;

  @Inject private Trail trail;
  @Inject private HttpServletRequest http;
  @Inject private Texts texts;
  @Inject private StaffSession staff;

  /**
   * The columns to show, of those the list has. What somebody chooses is kept in a cookie of the
   * list's pages, so that the first answer has it: another device has another width anyway.
   */
  public Columns columns(List<String> all, List<String> usual) {
    String[] asked = http.getParameterValues(Columns.PARAMETER);
    String cookie = COLUMNS_OF + Integer.toHexString(staff.getMe().username().hashCode());
    return Columns.of(all, usual, cookie, cookie(cookie), asked == null ? new String[0] : asked);
  }

  private String cookie(String name) {
    return Stream.ofNullable(http.getCookies())
        .flatMap(Stream::of)
        .filter(each -> each.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  public String search() {
    return q == null || q.isBlank() ? null : q.strip();
  }

  /** The name of the thing a list is filtered by; a substitute text if it no longer exists. */
  public String nameOf(Supplier<String> ask) {
    try {
      return read(ask).orElse("…");
    } catch (ApiProblem refused) {
      if (refused.status() != NOT_FOUND) {
        throw refused;
      }
      return texts.get("list.filter.gone");
    }
  }

  /**
   * Fetches the requested page. One that cannot be read is empty and says so.
   *
   * @param path the list's address with its own parameters
   */
  public <T> Listing<T> fetch(ListAddress path, Function<PageQuery, Page<T>> call) {
    return fetch(path, null, call);
  }

  /** As above, with a choice of columns, which is kept in the address. */
  public <T> Listing<T> fetch(
      ListAddress path, String usualSort, Columns columns, Function<PageQuery, Page<T>> call) {
    return fetch(path.with(Columns.PARAMETER, columns.inAddress()), usualSort, call);
  }

  /**
   * @param usualSort the sort order if the address names none
   */
  public <T> Listing<T> fetch(
      ListAddress path, String usualSort, Function<PageQuery, Page<T>> call) {
    PageQuery query = new PageQuery();
    query.limit = PAGE_SIZE;
    query.search = search();
    query.sort = sort == null || sort.isBlank() ? usualSort : sort;
    ListStart start = ListStart.of(cursor, passed);
    query.cursor = start.cursor();
    ListAddress address = path.with("q", query.search).with("sort", query.sort);
    return read(() -> call.apply(query))
        .map(page -> Listing.of(address, start, page, trail))
        .orElseGet(() -> Listing.unread(address, start));
  }

  /** Empty if the API does not answer: the page then says so in the place of what it would show. */
  public <T> Optional<T> read(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (ApiUnavailable | ProcessingException unanswered) {
      return Optional.empty();
    }
  }
}

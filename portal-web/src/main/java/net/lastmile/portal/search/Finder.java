package net.lastmile.portal.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.shell.Navigation;
import net.lastmile.portal.site.Texts;

/** Finds what a text may mean: a few hits of each kind, without those the caller may not see. */
@RequestScoped
public class Finder {
  private static final int OF_EACH = 5;
  private static final int FORBIDDEN = 403;
  private static final int MAX_LENGTH = 100;

  /** Part of a hardware address, an IP address or a prefix. */
  private static final Pattern MAY_BE_A_DEVICE = Pattern.compile("[0-9a-fA-F:./-]{3,49}");

  private Api api;
  private Navigation navigation;
  private Texts texts;

  Finder() {}

  @Inject
  Finder(Api api, Navigation navigation, Texts texts) {
    this.api = api;
    this.navigation = navigation;
    this.texts = texts;
  }

  /** Pages come first, as they are few. No text, no hits. */
  public List<Hit> find(String text) {
    String asked = text == null ? "" : text.strip();
    if (asked.isEmpty() || asked.length() > MAX_LENGTH) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(pages(asked));
    PageQuery query = new PageQuery();
    query.search = asked;
    query.limit = OF_EACH;
    List<Hit> lines = some(() -> api.subscribers().list(query, null, null), this::of);
    hits.addAll(lines);
    if (MAY_BE_A_DEVICE.matcher(asked).matches()) {
      // Finds a live session by device or address; the line's fixed ones were found above.
      List<Hit> online = some(() -> api.sessions().list(query, true, null, null), this::of);
      online.stream().filter(hit -> hit.url() != null && !hits.contains(hit)).forEach(hits::add);
    }
    hits.addAll(some(() -> api.nas().list(query), this::of));
    hits.addAll(some(() -> api.plans().list(query), this::of));
    return hits;
  }

  private List<Hit> pages(String asked) {
    String wanted = plain(asked);
    Stream<Navigation.Link> links =
        navigation.getGroups().stream().flatMap(group -> group.links().stream());
    return links
        .map(link -> hit("finder.page", link.icon(), texts.get(link.text()), "", link.path()))
        .filter(hit -> plain(hit.title()).contains(wanted))
        .limit(OF_EACH)
        .toList();
  }

  /** Ignores case and accents, as the API does when it compares names. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('ı', 'i');
  }

  /** Asks the API for hits of one kind. */
  private interface Call<T> {
    Page<T> page();
  }

  private static <T> List<Hit> some(Call<T> call, Function<T, Hit> shown) {
    try {
      return call.page().items().stream().map(shown).toList();
    } catch (ApiProblem refused) {
      if (refused.status() == FORBIDDEN) {
        return List.of();
      }
      throw refused;
    }
  }

  private Hit of(SubscriberView found) {
    String path = "/panel/subscribers/detail?id=" + found.id();
    return hit("finder.subscriber", "pi-user", found.username(), found.person().fullName(), path);
  }

  private Hit of(SessionView found) {
    String path =
        found.subscriberId() == null
            ? null
            : "/panel/subscribers/detail?id=" + found.subscriberId() + "&tab=sessions";
    String note = found.callingStationId() == null ? found.framedIp() : found.callingStationId();
    return hit("finder.online", "pi-wifi", found.username(), note, path);
  }

  private Hit of(NasView found) {
    String path = "/panel/nas/detail?id=" + found.id();
    return hit("finder.nas", "pi-server", found.name(), found.address(), path);
  }

  private Hit of(PlanView found) {
    String path = "/panel/plans/detail?id=" + found.id();
    return hit("finder.plan", "pi-box", found.name(), found.commercialName(), path);
  }

  private Hit hit(String kind, String icon, String title, String note, String path) {
    return new Hit(texts.get(kind), icon, title, note, path);
  }
}

package net.lastmile.portal.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.shell.Navigation;
import net.lastmile.portal.site.Texts;

/** Finds what a text may mean: a few hits of each kind, without those the caller may not see. */
@RequestScoped
public class Finder {
  private static final int OF_EACH = 5;
  private static final int FORBIDDEN = 403;
  private static final int MAX_LENGTH = 100;

  private Features features;
  private Navigation navigation;
  private Texts texts;

  Finder() {}

  @Inject
  Finder(Features features, Navigation navigation, Texts texts) {
    this.features = features;
    this.navigation = navigation;
    this.texts = texts;
  }

  /**
   * A hit as the dialog shows it.
   *
   * @param kind what it is, in the page's language
   * @param url address of its page
   */
  record Shown(String kind, String icon, String title, String note, String url) {}

  /** Pages come first, as they are few. No text, no hits. */
  List<Shown> find(String text) {
    String asked = text == null ? "" : text.strip();
    if (asked.isEmpty() || asked.length() > MAX_LENGTH) {
      return List.of();
    }
    PageQuery query = new PageQuery();
    query.search = asked;
    query.limit = OF_EACH;
    return Stream.concat(pages(asked), features.stream().flatMap(each -> hits(each, query)))
        .map(
            hit ->
                new Shown(texts.get(hit.kind()), hit.icon(), hit.title(), hit.note(), hit.path()))
        .toList();
  }

  private Stream<Hit> pages(String asked) {
    String wanted = plain(asked);
    return navigation
        .links()
        .map(link -> new Hit("finder.page", link.icon(), texts.get(link.text()), "", link.path()))
        .filter(hit -> plain(hit.title()).contains(wanted))
        .limit(OF_EACH);
  }

  /** Ignores case and accents, as the API does when it compares names. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('ı', 'i');
  }

  private static Stream<Hit> hits(Feature feature, PageQuery query) {
    try {
      return feature.find(query).stream();
    } catch (ApiProblem refused) {
      if (refused.status() == FORBIDDEN) {
        return Stream.empty();
      }
      throw refused;
    }
  }
}

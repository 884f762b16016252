package net.lastmile.portal.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import net.lastmile.portal.field.FieldWords;
import net.lastmile.portal.site.Texts;

/** The folded sections of forms. */
@Named
@RequestScoped
public class Sections {
  private static final int NAMED = 4;

  private FacesContext faces;
  private FieldWords words;
  private Texts texts;

  Sections() {}

  @Inject
  Sections(FacesContext faces, FieldWords words, Texts texts) {
    this.faces = faces;
    this.words = words;
    this.texts = texts;
  }

  /** Whether something is wrong with one of these fields, so that they have to be seen. */
  public boolean isWrong(FormFields form, String with, String of) {
    return form.names(with + " " + of).stream()
        .anyMatch(field -> !faces.getMessageList(Submission.FORM + field).isEmpty());
  }

  /** Which of these fields are set, by label; empty if none is. */
  public String set(FormFields form, String with, String of) {
    List<String> set =
        form.names(with + " " + of).stream()
            .filter(form::isSet)
            .map(field -> words.label(form.getWords(), field))
            .toList();
    String named = set.stream().limit(NAMED).collect(Collectors.joining(", "));
    return set.size() > NAMED ? texts.get("form.folded.more", named, set.size() - NAMED) : named;
  }
}

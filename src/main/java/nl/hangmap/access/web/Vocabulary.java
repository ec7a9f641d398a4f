package nl.hangmap.access.web;

import java.util.List;
import nl.hangmap.access.DocumentRight;
import nl.hangmap.access.DocumentVocabulary;
import nl.hangmap.access.DocumentVocabulary.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The document types and departments in the viewer's language, from the module that knows them.
@Component
class Vocabulary {

  private final ObjectProvider<DocumentVocabulary> source;

  Vocabulary(ObjectProvider<DocumentVocabulary> source) {
    this.source = source;
  }

  /// Something to choose.
  record Choice(String id, String name) {}

  /// Stands for all types or departments; the page names it.
  static final Choice ANY = new Choice(DocumentRight.ANY, DocumentRight.ANY);

  List<Choice> documentTypes() {
    return source.stream()
        .flatMap(words -> words.documentTypes().stream())
        .map(this::choice)
        .toList();
  }

  List<Choice> departments() {
    return source.stream()
        .flatMap(words -> words.departments().stream())
        .map(this::choice)
        .toList();
  }

  private Choice choice(Word word) {
    return new Choice(word.id(), word.name().in(LocaleContextHolder.getLocale()));
  }
}

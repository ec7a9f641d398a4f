package nl.hangmap.clientfile.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.DocumentState;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.clientfile.web.DocumentCard.Choice;
import nl.hangmap.clientfile.web.DocumentCard.Line;
import org.springframework.stereotype.Component;

/// Prepares documents for the pages: names in the reader's language, and what the viewer may do.
@Component
class DocumentCards {

  private final Documents documents;
  private final ClientFiles files;
  private final PageWords words;
  private final Viewers viewers;

  DocumentCards(Documents documents, ClientFiles files, PageWords words, Viewers viewers) {
    this.documents = documents;
    this.files = files;
    this.words = words;
    this.viewers = viewers;
  }

  /// The document of that number, if the viewer may see it.
  DocumentCard of(String id, Locale locale) {
    return of(documents.get(Identifier.parse(id, Kind.DOCUMENT)), locale);
  }

  DocumentCard of(DocumentView document, Locale locale) {
    return of(files.entry(document), locale);
  }

  DocumentCard of(FileEntry entry, Locale locale) {
    var document = entry.document();
    var viewer = viewers.current();
    var type = words.find(document.type());
    var state = type.flatMap(found -> found.state(document.state()));
    return new DocumentCard(
        document,
        entry.place(),
        entry.content(),
        words.type(document.type(), locale),
        words.department(document.department(), locale),
        words.date(document.date(), locale),
        words.time(document.registeredAt(), locale),
        type.map(found -> keyPoints(found, document, locale)).orElse(List.of()),
        state.map(found -> found.name().in(locale)).orElse(document.state()),
        state.map(DocumentState::open).orElse(false),
        states(type, document, viewer, locale),
        document.reason().in(locale),
        type.isPresent() && viewer.may(Permission.DOCUMENT_CHANGE_STATE),
        !document.takesContent() && viewer.may(Permission.CONTENT_ADD),
        null);
  }

  private List<Line> keyPoints(DocumentType type, DocumentView document, Locale locale) {
    return type.keyPoints().stream()
        .filter(point -> point.required() || document.keyPoints().containsKey(point.name()))
        .map(
            point -> {
              var value = document.keyPoints().get(point.name());
              return new Line(
                  point.label().in(locale),
                  value == null ? null : words.value(point.kind(), value, locale));
            })
        .toList();
  }

  private static List<Choice> states(
      Optional<DocumentType> type, DocumentView document, Viewer viewer, Locale locale) {
    if (type.isEmpty()
        || type.get().states().size() < 2
        || !viewer.may(Permission.DOCUMENT_CHANGE_STATE)) {
      return List.of();
    }
    return type.get().states().stream()
        .map(
            state ->
                new Choice(
                    state.id(), state.name().in(locale), state.id().equals(document.state())))
        .toList();
  }
}

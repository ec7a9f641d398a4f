package nl.hangmap.clientfile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.clientfile.ClientFileView;
import nl.hangmap.clientfile.ExpectedReturn;
import nl.hangmap.clientfile.web.DocumentCard.Choice;
import nl.hangmap.customer.CustomerView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prepares the parts of a client file's page in the reader's language.
@Component
class FileParts {

  /// An expected return with its date as the reader writes it.
  record ReturnLine(ExpectedReturn piece, LocalDate sentOn, String date) {}

  private final DocumentCards cards;
  private final PageWords words;
  private final DocumentTypes types;
  private final Viewers viewers;

  FileParts(DocumentCards cards, PageWords words, DocumentTypes types, Viewers viewers) {
    this.cards = cards;
    this.words = words;
    this.types = types;
    this.viewers = viewers;
  }

  List<DocumentCard> cards(ClientFileView file, Locale locale) {
    return file.documents().items().stream().map(entry -> cards.of(entry, locale)).toList();
  }

  List<ReturnLine> returns(ClientFileView file, Locale locale) {
    return file.expectedReturns().stream()
        .map(piece -> new ReturnLine(piece, piece.sentOn(), words.date(piece.sentOn(), locale)))
        .toList();
  }

  /// The names of the departments that deal with the customer.
  List<String> departments(CustomerView customer, Locale locale) {
    var departments = customer.details().departments();
    return departments == null
        ? List.of()
        : departments.stream().map(id -> words.department(id, locale)).toList();
  }

  List<Choice> types(@Nullable String chosen, Locale locale) {
    return types.all().stream()
        .map(type -> new Choice(type.id(), type.name().in(locale), type.id().equals(chosen)))
        .toList();
  }

  boolean may(Permission permission) {
    return viewers.current().may(permission);
  }
}

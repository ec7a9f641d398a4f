package nl.hangmap.classification;

import java.util.List;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The types of document that can hang in a client file.
@Service
public class DocumentTypes {

  private final PolicyBook book;
  private final Viewers viewers;

  DocumentTypes(PolicyBook book, Viewers viewers) {
    this.book = book;
    this.viewers = viewers;
  }

  public Optional<DocumentType> find(String id) {
    return Optional.ofNullable(book.types().get(id));
  }

  /// @throws Refusal `document.type-unknown`, naming the known ones
  public DocumentType get(String id) {
    return book.type(id);
  }

  /// All types in the order of the policy file.
  public List<DocumentType> all() {
    return List.copyOf(book.types().values());
  }

  /// All types, each with the rules that decide on it in every scope.
  ///
  /// @throws Refusal `access.permission` without the right to read types
  public List<TypeOverview> overview() {
    viewers.require(Permission.TYPES_READ);
    return book.types().values().stream().map(type -> TypeOverview.of(type, book)).toList();
  }
}

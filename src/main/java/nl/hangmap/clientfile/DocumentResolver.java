package nl.hangmap.clientfile;

import java.util.Optional;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.springframework.stereotype.Component;

/// Tells which document a `D` identifier names.
@Component
class DocumentResolver implements IdentifierResolver {

  private final DocumentStore store;
  private final Viewers viewers;

  DocumentResolver(DocumentStore store, Viewers viewers) {
    this.store = store;
    this.viewers = viewers;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.DOCUMENT);
  }

  @Override
  public Optional<Belonging> resolve(Identifier identifier) {
    var viewer = viewers.require(Permission.FILE_READ);
    return store
        .find(identifier)
        .filter(document -> viewer.mayRead(document.type(), document.department()))
        .map(
            document ->
                new Belonging(
                    document.customer(),
                    document.id(),
                    document.type(),
                    "/documents/" + document.id()));
  }
}

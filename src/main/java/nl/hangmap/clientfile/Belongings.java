package nl.hangmap.clientfile;

import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Tells what any identifier on paper names, whichever module gave it out.
@Service
public class Belongings {

  private final ObjectProvider<IdentifierResolver> resolvers;

  Belongings(ObjectProvider<IdentifierResolver> resolvers) {
    this.resolvers = resolvers;
  }

  /// What it names, or empty when it names nothing that the viewer may see.
  public Optional<Belonging> of(Identifier identifier) {
    return resolvers.stream()
        .filter(resolver -> resolver.kinds().contains(identifier.kind()))
        .flatMap(resolver -> resolver.resolve(identifier).stream())
        .findFirst();
  }
}

package nl.hangmap.clientfile;

import java.util.Optional;
import java.util.Set;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;

/// Implemented by the module that gives out identifiers of some kinds, to tell what they name.
public interface IdentifierResolver {

  Set<Kind> kinds();

  /// What it names, or empty when it names nothing that the viewer may see.
  Optional<Belonging> resolve(Identifier identifier);
}

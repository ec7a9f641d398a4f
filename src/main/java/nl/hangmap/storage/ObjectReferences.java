package nl.hangmap.storage;

import java.util.Collection;
import java.util.Set;

/// Tells which objects a module still refers to; every module that holds hashes has one as a bean,
/// or its objects are swept away.
public interface ObjectReferences {

  /// Those of the given hashes (at most 1,000) that rows of this module refer to.
  Set<Sha256> referenced(Collection<Sha256> hashes);
}

package nl.hangmap.storage;

import nl.hangmap.kernel.Refusal;

/// Bytes that should be there are not in the object store, as after restoring a backup halfway.
public class ObjectMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  ObjectMissing(Sha256 hash) {
    super(Kind.UNAVAILABLE, "storage.object-missing", hash.hex());
  }
}

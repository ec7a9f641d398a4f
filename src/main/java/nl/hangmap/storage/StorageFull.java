package nl.hangmap.storage;

import nl.hangmap.kernel.Refusal;

/// There is no room left in the object store; nothing was kept.
public class StorageFull extends Refusal {

  private static final long serialVersionUID = 1L;

  StorageFull() {
    super(Kind.NO_SPACE, "storage.full");
  }
}

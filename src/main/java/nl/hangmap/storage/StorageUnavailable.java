package nl.hangmap.storage;

import nl.hangmap.kernel.Refusal;

/// The object store cannot be reached or does not let us in; trying again later may help.
public class StorageUnavailable extends Refusal {

  private static final long serialVersionUID = 1L;

  StorageUnavailable() {
    super(Kind.UNAVAILABLE, "storage.unavailable");
  }
}

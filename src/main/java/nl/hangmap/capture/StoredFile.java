package nl.hangmap.capture;

import nl.hangmap.storage.StoredObject;

/// A file whose bytes are safe in storage and that has no row yet.
record StoredFile(String name, StoredObject object) {}

package nl.hangmap.content;

import nl.hangmap.storage.StoredObject;

/// Content that is kept and known for what it is, not yet a version of a document.
record ReceivedContent(StoredObject object, String fileName, String mediaType) {}

package nl.hangmap.capture;

import nl.hangmap.content.RenditionKind;
import nl.hangmap.storage.StoredObject;

/// An object made of an item's pages, safe in storage.
record MadeRendition(RenditionKind kind, StoredObject object, String mediaType) {}

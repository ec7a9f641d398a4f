package nl.hangmap.capture;

import nl.hangmap.storage.Sha256;

/// The image of a page; its bytes are fetched when they are wanted.
public record ReviewImage(IncomingFile.Source source, String mediaType, Sha256 hash) {}

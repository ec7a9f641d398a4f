package nl.hangmap.capture.worker;

import java.nio.file.Path;

/// A part of a message that is no text of it, decoded into a file.
///
/// @param name as the sender calls it; shown, never trusted
/// @param decoration whether it belongs to the look of the message: a small picture, a signature
public record MessagePart(String name, String mediaType, boolean decoration, Path file) {}

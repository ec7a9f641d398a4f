package nl.hangmap.capture.worker;

import org.jspecify.annotations.Nullable;

/// A page to put into a PDF/A: the image as scanned, and the text to lay invisibly over it.
public record AssemblePage(PageImage image, @Nullable PageText text) {}

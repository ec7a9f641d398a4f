package nl.hangmap.capture.worker;

import java.time.Instant;

/// What a PDF/A says about itself: title, language (BCP 47, such as `nl`), moment of creation.
public record PdfMetadata(String title, String language, Instant created) {}

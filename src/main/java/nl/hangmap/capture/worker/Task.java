package nl.hangmap.capture.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/// What a worker process is asked to do, as it goes over the wire.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Task {

  /// Take a file apart into page images in a folder.
  record Open(Path file, Path directory, Limits limits) implements Task {}

  /// Read text and barcodes of a page.
  record Read(PageImage image, ReadOptions options) implements Task {}

  /// Write pages into one searchable PDF/A.
  record Assemble(List<AssemblePage> pages, PdfMetadata metadata, Path out) implements Task {}

  /// Make a small JPEG of an image file or of a PDF's first page, turned clockwise.
  record Thumbnail(Path file, int turn, int width, Path out, Limits limits) implements Task {}

  /// Take an e-mail message apart into files in a folder.
  record OpenMessage(Path file, Path directory) implements Task {}

  /// Take the visible text out of a PDF.
  record ExtractText(Path file, Limits limits) implements Task {}
}

package nl.hangmap.capture.worker.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.MessagePart;
import nl.hangmap.capture.worker.OpenedFile;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.image.HeifPages;
import nl.hangmap.capture.worker.image.ImageFiles;
import nl.hangmap.capture.worker.image.JpegHeader;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.PngHeader;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.image.TiffPages;
import nl.hangmap.capture.worker.pdf.PdfPages;
import nl.hangmap.capture.worker.written.Format;
import nl.hangmap.capture.worker.written.MessagePages;
import nl.hangmap.capture.worker.written.WrittenMessage;
import nl.hangmap.capture.worker.written.WrittenPages;

/// Takes a file of any supported kind apart into page images.
final class FileOpener {

  /// An image file is held in memory whole.
  private static final long LARGEST_IMAGE_FILE = 128L << 20;

  private FileOpener() {}

  static OpenedFile open(Task.Open task, Runnable pageDone) throws IOException, RefusedFile {
    FileKind kind = FileKind.of(task.file(), task.limits());
    PageFolder folder = PageFolder.ofAll(task.directory(), task.limits(), pageDone);
    List<MessagePart> parts = openInto(folder, kind, task.file());
    return new OpenedFile(kind.mediaType(), folder.pages(), parts);
  }

  /// @return what came with the file, when it is a message
  static List<MessagePart> openInto(PageFolder folder, FileKind kind, Path file)
      throws IOException, RefusedFile {
    switch (kind) {
      case PDF -> PdfPages.open(file, folder);
      case TIFF -> TiffPages.open(file, folder);
      case JPEG -> openJpeg(imageFile(file), folder);
      case PNG -> openPng(imageFile(file), folder);
      case HEIC, AVIF -> HeifPages.open(file, folder.limits().libheif(), folder);
      case MESSAGE -> {
        MessageOpener.Opened opened = MessageOpener.open(file, folder.directory());
        return openMessage(opened.texts(), opened.message().parts(), folder);
      }
      case OUTLOOK -> {
        OutlookOpener.Opened opened = OutlookOpener.open(file, folder.directory());
        return openMessage(opened.texts(), opened.parts(), folder);
      }
      default -> openWritten(kind, file, folder);
    }
    return List.of();
  }

  /// A message that only carries something has no page of its own.
  private static List<MessagePart> openMessage(
      List<WrittenMessage> texts, List<MessagePart> parts, PageFolder folder)
      throws IOException, RefusedFile {
    List<MessagePart> attachments = parts.stream().filter(part -> !part.decoration()).toList();
    if (attachments.isEmpty() || !texts.stream().allMatch(WrittenMessage::isEmpty)) {
      MessagePages.open(texts, folder);
    }
    return attachments;
  }

  private static void openWritten(FileKind kind, Path file, PageFolder folder)
      throws IOException, RefusedFile {
    Format format = Objects.requireNonNull(kind.format(), kind.name());
    WrittenPages.open(file, format, kind.mediaType(), kind.looks(), folder);
  }

  private static byte[] imageFile(Path file) throws IOException, RefusedFile {
    if (Files.size(file) > LARGEST_IMAGE_FILE) {
      throw new RefusedFile(Reason.TOO_LARGE, "an image of " + Files.size(file) + " bytes");
    }
    return Files.readAllBytes(file);
  }

  private static void openJpeg(byte[] bytes, PageFolder folder) throws IOException, RefusedFile {
    JpegHeader header = JpegHeader.of(bytes);
    folder.requirePixels(header.width(), header.height());
    BufferedImage decoded = ImageFiles.read(bytes);
    if (header.components() == 4) {
      folder.addImage(decoded, header.dpi());
    } else {
      folder.addJpeg(bytes, header, header.dpi());
    }
  }

  /// Decoded even when kept as it is: a damaged image is to be refused now, by name.
  private static void openPng(byte[] bytes, PageFolder folder) throws IOException, RefusedFile {
    PngHeader header = PngHeader.of(bytes);
    folder.requirePixels(header.width(), header.height());
    BufferedImage decoded = ImageFiles.read(bytes);
    if (header.isPlain()) {
      folder.addPng(bytes, header);
    } else {
      folder.addImage(decoded, header.dpi());
    }
  }
}

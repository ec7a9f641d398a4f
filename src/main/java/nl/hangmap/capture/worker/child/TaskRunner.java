package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Frames;
import nl.hangmap.capture.worker.Reply;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.ocr.PageReader;
import nl.hangmap.capture.worker.pdf.PdfText;
import nl.hangmap.capture.worker.pdf.SearchablePdf;

/// Does one task after the other, and turns whatever a file does into a reply.
final class TaskRunner {

  private final PageReader reader;
  private final Frames frames;

  TaskRunner(PageReader reader, Frames frames) {
    this.reader = reader;
    this.frames = frames;
  }

  Reply run(Task task) {
    try {
      return new Reply.Result(Frames.JSON.valueToTree(resultOf(task)));
    } catch (RefusedFile refused) {
      return new Reply.Refused(refused.reason(), String.valueOf(refused.getMessage()));
    } catch (StackOverflowError nested) {
      return new Reply.Refused(Reason.DAMAGED, "nested too deeply");
    } catch (IOException | UncheckedIOException | LinkageError ours) {
      return new Reply.Failed(ours.toString());
    } catch (RuntimeException damaged) {
      return new Reply.Refused(Reason.DAMAGED, damaged.toString());
    }
  }

  private Object resultOf(Task task) throws IOException, RefusedFile {
    return switch (task) {
      case Task.Open open -> FileOpener.open(open, this::pageDone);
      case Task.Read(var image, var options) -> reader.read(image, options);
      case Task.Assemble assemble -> {
        SearchablePdf.write(assemble, this::pageDone);
        yield Files.size(assemble.out());
      }
      case Task.Thumbnail thumbnail -> Thumbnails.make(thumbnail);
      case Task.OpenMessage(var file, var directory) ->
          MessageOpener.open(file, directory).message();
      case Task.ExtractText(var file, var limits) -> PdfText.of(file, limits, this::pageDone);
    };
  }

  private void pageDone() {
    try {
      frames.write(new Reply.PageDone(), Reply.class);
    } catch (IOException parentGone) {
      throw new UncheckedIOException(parentGone);
    }
  }
}

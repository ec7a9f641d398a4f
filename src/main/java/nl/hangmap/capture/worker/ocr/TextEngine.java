package nl.hangmap.capture.worker.ocr;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.image.CleanPage;
import nl.hangmap.capture.worker.image.GreyImage;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/// Tesseract within this process, one engine per set of languages kept from page to page.
final class TextEngine {

  private final Path tessdata;
  private final Map<String, TessBaseAPI> engines = new HashMap<>();

  TextEngine(Path tessdata) {
    this.tessdata = tessdata;
  }

  PageText read(CleanPage page, String languages) throws RefusedFile {
    TessBaseAPI engine = engines.get(languages);
    if (engine == null) {
      engine = start(languages);
      engines.put(languages, engine);
    }
    GreyImage image = page.image();
    try (BytePointer samples = new BytePointer(image.samples())) {
      engine.SetImage(samples, image.width(), image.height(), 1, image.width());
      engine.SetSourceResolution(page.dpi());
      if (engine.Recognize(null) != 0) {
        throw new RefusedFile(Reason.DAMAGED, "the text engine cannot read the image");
      }
      return new FoundText(page, languages).of(engine.GetIterator());
    } finally {
      engine.Clear();
    }
  }

  private TessBaseAPI start(String languages) {
    TessBaseAPI engine = new TessBaseAPI();
    if (engine.Init(tessdata.toString(), languages, tesseract.OEM_LSTM_ONLY) != 0) {
      throw new LinkageError("No language data for " + languages + " in " + tessdata);
    }
    engine.SetPageSegMode(tesseract.PSM_AUTO);
    engine.SetVariable("debug_file", "/dev/null");
    return engine;
  }
}

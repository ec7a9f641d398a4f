package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.Word;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The visible text of a PDF page with its words in place.
final class BornText extends PDFTextStripper {

  private static final float SURE = 100;
  private static final Pattern JOINED = Pattern.compile("[\uFB00-\uFB06]");

  private final double scale;
  private final List<Word> words = new ArrayList<>();
  private int line;

  private BornText(double dpi) {
    this.scale = dpi / 72;
    setSortByPosition(true);
    setLineSeparator("\n");
  }

  static PageText of(PDDocument document, int page, double dpi) throws IOException {
    BornText stripper = new BornText(dpi);
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    StringWriter text = new StringWriter();
    stripper.writeText(document, text);
    return new PageText(spelt(text.toString()).strip(), stripper.words, SURE, 0, 0, null, null);
  }

  /// Text in rendering mode 3 is somebody's reading of a scan, not the page's own.
  @Override
  protected void processTextPosition(TextPosition text) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode != RenderingMode.NEITHER) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    super.writeString(text, positions);
    int start = 0;
    for (int i = 0; i <= positions.size(); i++) {
      if (i == positions.size() || positions.get(i).getUnicode().isBlank()) {
        addWord(positions.subList(start, i));
        start = i + 1;
      }
    }
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    super.writeLineSeparator();
    line++;
  }

  private void addWord(List<TextPosition> letters) {
    if (letters.isEmpty()) {
      return;
    }
    TextPosition first = letters.getFirst();
    TextPosition last = letters.getLast();
    StringBuilder text = new StringBuilder();
    float height = 0;
    for (TextPosition letter : letters) {
      text.append(letter.getUnicode());
      height = Math.max(height, letter.getHeightDir());
    }
    float width = last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj();
    words.add(
        new Word(
            spelt(text.toString()),
            scaled(first.getXDirAdj()),
            scaled(first.getYDirAdj() - height),
            scaled(width),
            scaled(height),
            SURE,
            line));
  }

  /// With letters that are joined in print written apart, as people search for them.
  private static String spelt(String text) {
    return JOINED
        .matcher(text)
        .replaceAll(joined -> Normalizer.normalize(joined.group(), Normalizer.Form.NFKC));
  }

  private int scaled(double points) {
    return (int) Math.round(points * scale);
  }
}

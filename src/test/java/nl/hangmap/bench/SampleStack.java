package nl.hangmap.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sample pages of 300 dpi in a folder, their true texts beside them as `.gt.txt`, and all of them
/// as one scanned PDF.
record SampleStack(List<Path> pages) {

  private static final float POINTS_PER_DOT = 72f / 300;

  static SampleStack in(Path folder) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jpg,tif}")) {
      files.forEach(pages::add);
    }
    pages.sort(null);
    return new SampleStack(pages);
  }

  int size() {
    return pages.size();
  }

  String name(int page) {
    return pages.get(page).getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  /// The errors in what was read from a page; none are counted where the true text is not known.
  CharacterErrors errors(int page, String read) throws IOException {
    CharacterErrors errors = new CharacterErrors();
    Path truth = pages.get(page).resolveSibling(name(page) + ".gt.txt");
    if (Files.exists(truth)) {
      errors.add(Files.readString(truth), read);
    }
    return errors;
  }

  /// The errors by the kind of page, as `pages.json` beside the pages names them, and over all.
  Map<String, CharacterErrors> errorsByKind(List<String> texts) throws IOException {
    Map<String, CharacterErrors> byKind = new TreeMap<>();
    for (int page = 0; page < size(); page++) {
      CharacterErrors errors = errors(page, page < texts.size() ? texts.get(page) : "");
      for (String kind : List.of("all", kind(page))) {
        byKind.computeIfAbsent(kind, name -> new CharacterErrors()).add(errors);
      }
    }
    return byKind;
  }

  private String kind(int page) throws IOException {
    Path list = pages.get(page).resolveSibling("pages.json");
    if (!Files.exists(list)) {
      return "unknown";
    }
    for (JsonNode one : new JsonMapper().readTree(Files.readString(list))) {
      if (one.path("id").asString().equals(name(page))) {
        return one.path("kind").asString();
      }
    }
    return "unknown";
  }

  /// The pages as a scanner sends them: JPEG as it is, black and white as CCITT group 4.
  Path asPdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Path page : pages) {
        add(document, page);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void add(PDDocument document, Path page) throws IOException {
    PDImageXObject image = image(document, page);
    float width = image.getWidth() * POINTS_PER_DOT;
    float height = image.getHeight() * POINTS_PER_DOT;
    PDPage sheet = new PDPage(new PDRectangle(width, height));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.drawImage(image, 0, 0, width, height);
    }
  }

  private static PDImageXObject image(PDDocument document, Path page) throws IOException {
    if (page.toString().endsWith(".jpg")) {
      return JPEGFactory.createFromByteArray(document, Files.readAllBytes(page));
    }
    BufferedImage image = ImageIO.read(page.toFile());
    return CCITTFactory.createFromImage(document, image);
  }
}

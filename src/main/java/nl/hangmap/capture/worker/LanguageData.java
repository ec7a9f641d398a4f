package nl.hangmap.capture.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The folder of language models: Dutch and English from the project, further ones linked from the
/// system's Tesseract.
final class LanguageData {

  private static final List<String> OWN = List.of("nld", "eng");
  private static final String SUFFIX = ".traineddata";

  private LanguageData() {}

  static Path in(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String language : OWN) {
        extract(language + SUFFIX, folder);
      }
      for (Path system : systemFolders()) {
        link(system, folder);
      }
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Language data cannot be written to " + folder, unwritable);
    }
  }

  private static void extract(String name, Path folder) throws IOException {
    Path target = folder.resolve(name);
    try (InputStream model = LanguageData.class.getResourceAsStream("/tessdata/" + name)) {
      if (model == null) {
        throw new IOException("/tessdata/" + name + " is missing in the application");
      }
      if (Files.exists(target) && Files.size(target) == model.available()) {
        return;
      }
      Path part = Files.createTempFile(folder, name, ".part");
      Files.copy(model, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static List<Path> systemFolders() throws IOException {
    List<Path> folders = new ArrayList<>();
    String prefix = System.getenv("TESSDATA_PREFIX");
    if (prefix != null && !prefix.isBlank()) {
      folders.add(Path.of(prefix));
    }
    Path versions = Path.of("/usr/share/tesseract-ocr");
    if (Files.isDirectory(versions)) {
      try (DirectoryStream<Path> each = Files.newDirectoryStream(versions)) {
        each.forEach(version -> folders.add(version.resolve("tessdata")));
      }
    }
    folders.add(Path.of("/usr/share/tessdata"));
    return folders.stream().filter(Files::isDirectory).toList();
  }

  private static void link(Path system, Path folder) throws IOException {
    try (DirectoryStream<Path> models = Files.newDirectoryStream(system, "*" + SUFFIX)) {
      for (Path model : models) {
        Path target = folder.resolve(model.getFileName().toString());
        if (!Files.exists(target)) {
          Files.deleteIfExists(target);
          linkOnce(model, target);
        }
      }
    }
  }

  private static void linkOnce(Path model, Path target) throws IOException {
    try {
      Files.createSymbolicLink(target, model);
    } catch (FileAlreadyExistsException anotherInstance) {
      // Another instance on the same folder linked it a moment ago.
      return;
    }
  }
}

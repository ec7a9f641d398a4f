package nl.hangmap.barcode.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The template files: those delivered with Hangmap, and a folder whose files go before delivered
/// ones of the same name.
public final class TemplateFolder {

  private static final String ENDING = ".yaml";

  /// Texts of the files by their names without the ending.
  private final Map<String, Source> sources = new TreeMap<>();

  private final List<TemplateProblem> problems = new ArrayList<>();

  private record Source(String file, String text) {}

  private TemplateFolder() {}

  /// All templates by name.
  ///
  /// @param folder own templates, or null for the delivered ones alone
  /// @throws TemplatesRejected naming every mistake with its file and line
  public static Map<String, Template> read(@Nullable Path folder) {
    var all = new TemplateFolder();
    all.addDelivered();
    if (folder != null) {
      all.addFolder(folder);
    }
    return all.templates();
  }

  private void addDelivered() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:barcode-templates/*" + ENDING);
      for (var file : files) {
        add(Objects.requireNonNull(file.getFilename()), file.getContentAsString(UTF_8), "");
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void addFolder(Path folder) {
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (var file : files) {
        var text = new String(Files.readAllBytes(file), UTF_8);
        add(file.getFileName().toString(), text, folder + "/");
      }
    } catch (IOException unreadable) {
      problems.add(
          new TemplateProblem(
              folder.toString(),
              1,
              "The folder cannot be read: " + unreadable + ".",
              "Correct the setting hangmap.barcode-templates, or remove it."));
    }
  }

  private void add(String name, String text, String folder) {
    var place = folder.isEmpty() ? "barcode-templates/" : folder;
    var id = name.substring(0, name.length() - ENDING.length());
    sources.put(id, new Source(place + name, text));
  }

  private Map<String, Template> templates() {
    var templates = new TreeMap<String, Template>();
    sources.forEach(
        (id, source) ->
            new TemplateReader(source.file(), problems)
                .read(id, source.text())
                .ifPresent(template -> templates.put(id, template)));
    if (!problems.isEmpty()) {
      throw new TemplatesRejected(problems);
    }
    return templates;
  }
}

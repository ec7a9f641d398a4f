package nl.hangmap.barcode.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.hangmap.barcode.SupplierForm;
import org.jspecify.annotations.Nullable;

/// The files that describe suppliers' forms, in `forms/` of the folder of own templates.
public final class FormFolder {

  private static final String ENDING = ".yaml";

  private FormFolder() {}

  /// A form and the document types that its file names.
  public record ReadForm(SupplierForm form, List<Named> named) {}

  /// A document type, and perhaps a key point of it, that a file names in some line.
  public record Named(String type, @Nullable String keyPoint, String file, int line) {}

  /// All forms, by the names of their files.
  ///
  /// @param templates folder of own templates, or null for none
  /// @throws TemplatesRejected naming every mistake with its file and line
  public static List<ReadForm> read(@Nullable Path templates) {
    var forms = new ArrayList<ReadForm>();
    var problems = new ArrayList<TemplateProblem>();
    if (templates != null && Files.isDirectory(templates.resolve("forms"))) {
      read(templates.resolve("forms"), forms, problems);
    }
    throwIfAny(problems);
    forms.sort(Comparator.comparing(read -> read.form().id()));
    return forms;
  }

  private static void read(Path folder, List<ReadForm> forms, List<TemplateProblem> problems) {
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - ENDING.length());
        var text = new String(Files.readAllBytes(file), UTF_8);
        new FormReader(file.toString(), problems).read(id, text).ifPresent(forms::add);
      }
    } catch (IOException unreadable) {
      problems.add(
          new TemplateProblem(
              folder.toString(),
              1,
              "The folder cannot be read: " + unreadable + ".",
              "Make it readable, or remove it."));
    }
  }

  /// @param keyPoints the names of the key points of a type, or empty for a type that is not there
  /// @throws TemplatesRejected when a form names a type or key point that does not exist
  public static void require(
      List<ReadForm> forms, Function<String, Optional<Set<String>>> keyPoints) {
    var problems = new ArrayList<TemplateProblem>();
    for (var form : forms) {
      for (var named : form.named()) {
        problem(named, keyPoints.apply(named.type())).ifPresent(problems::add);
      }
    }
    throwIfAny(problems);
  }

  private static Optional<TemplateProblem> problem(Named named, Optional<Set<String>> keyPoints) {
    if (keyPoints.isEmpty()) {
      return Optional.of(
          new TemplateProblem(
              named.file(),
              named.line(),
              "There is no document type '%s'.".formatted(named.type()),
              "Write the identifier of one from the retention policy, such as order."));
    }
    var known = keyPoints.get();
    if (named.keyPoint() == null || known.contains(named.keyPoint())) {
      return Optional.empty();
    }
    return Optional.of(
        new TemplateProblem(
            named.file(),
            named.line(),
            "The type '%s' has no key point '%s'.".formatted(named.type(), named.keyPoint()),
            "It has: " + String.join(", ", known.stream().sorted().toList()) + "."));
  }

  private static void throwIfAny(List<TemplateProblem> problems) {
    if (!problems.isEmpty()) {
      throw new TemplatesRejected(problems);
    }
  }
}

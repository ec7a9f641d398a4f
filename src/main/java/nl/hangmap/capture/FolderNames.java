package nl.hangmap.capture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.classification.Department;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands the names of sub-folders of the watched folder and of the folders for printers: a
/// document type, a department, `two-pass`, or one within the other.
@Component
public class FolderNames {

  /// Folder of scans made one side at a time.
  private static final String TWO_PASS = "two-pass";

  private final DocumentTypes types;
  private final Departments departments;

  FolderNames(DocumentTypes types, Departments departments) {
    this.types = types;
    this.departments = departments;
  }

  /// What the sub-folders of a file say.
  public sealed interface Meaning {

    /// Type and department of what lies there, each if a folder names one, and whether its files
    /// hold all fronts and then all backs.
    record Clear(@Nullable String type, @Nullable String department, boolean twoPass)
        implements Meaning {}

    /// The folders say nothing that can be followed.
    ///
    /// @param code of the text that says why
    record Unclear(String code, List<String> arguments) implements Meaning {}
  }

  public Meaning meaning(List<String> folders) {
    String type = null;
    String department = null;
    boolean twoPass = false;
    for (var folder : folders) {
      var name = folder.strip().toLowerCase(Locale.ROOT);
      if (type == null && types.find(name).isPresent()) {
        type = name;
      } else if (department == null && departments.find(name).isPresent()) {
        department = name;
      } else if (!twoPass && name.equals(TWO_PASS)) {
        twoPass = true;
      } else {
        return unclear(name, folder, folders);
      }
    }
    return new Meaning.Clear(type, department, twoPass);
  }

  /// The names that may stand in a folder, in the order of the policy: all at the top, and those of
  /// the other sort within a type or a department.
  public List<String> below(List<String> folders) {
    return names()
        .filter(
            name ->
                meaning(Stream.concat(folders.stream(), Stream.of(name)).toList())
                    instanceof Meaning.Clear)
        .toList();
  }

  private Meaning unclear(String name, String folder, List<String> folders) {
    boolean known =
        name.equals(TWO_PASS) || types.find(name).isPresent() || departments.find(name).isPresent();
    return known
        ? new Meaning.Unclear("capture.folder.twice", List.of(String.join("/", folders)))
        : new Meaning.Unclear("capture.folder.unknown", List.of(folder, known()));
  }

  private String known() {
    return names().collect(Collectors.joining(", "));
  }

  private Stream<String> names() {
    return Stream.of(
            types.all().stream().map(DocumentType::id),
            departments.all().stream().map(Department::id),
            Stream.of(TWO_PASS))
        .flatMap(names -> names);
  }
}

package nl.hangmap.capture.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Handling;
import nl.hangmap.classification.KeyPoint;
import nl.hangmap.classification.KeyPointKind;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks what is wrong with lines of a list: as documents, and with the files they name.
@Component
class LineCheck {

  /// A day as spreadsheets write it in Dutch.
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");

  private final Documents documents;
  private final DocumentTypes types;
  private final Customers customers;
  private final ImportFolder files;

  LineCheck(Documents documents, DocumentTypes types, Customers customers, ImportFolder files) {
    this.documents = documents;
    this.types = types;
    this.customers = customers;
    this.files = files;
  }

  /// @param folder of the list
  /// @param first place of the first of the lines in the report
  /// @param lines at most 1,000
  List<CheckedLine> check(String folder, int first, List<ListedLine> lines) {
    var known = known(lines);
    var checked = new ArrayList<CheckedLine>();
    for (var line : lines) {
      checked.add(check(folder, first + checked.size(), line, known));
    }
    return checked;
  }

  private Set<CustomerNumber> known(List<ListedLine> lines) {
    var named = new HashSet<CustomerNumber>();
    for (var line : lines) {
      Optional.ofNullable(line.values().get(Columns.CUSTOMER))
          .flatMap(CustomerNumber::find)
          .ifPresent(named::add);
    }
    return customers.existing(named);
  }

  private CheckedLine check(String folder, int place, ListedLine line, Set<CustomerNumber> known) {
    var problems = new ArrayList<Problem>();
    if (line.problem() != null) {
      problems.add(line.problem());
    }
    var wish = understood(Columns.wish(line.values()));
    checkCustomer(wish.customer(), known, problems);
    var handling = handling(wish, problems);
    var raw = line.values().get(Columns.FILE);
    var name = raw == null ? null : ImportFolder.normal(raw);
    boolean onPaper = handling == Handling.STATIC;
    var found = onPaper ? null : file(folder, name, problems);
    return new CheckedLine(
        place, line.number(), name, found, mark(name, wish), wish, onPaper, problems);
  }

  private static void checkCustomer(
      @Nullable String number, Set<CustomerNumber> known, List<Problem> problems) {
    if (number == null) {
      problems.add(Problem.of("import.customer-missing").at(Columns.CUSTOMER));
      return;
    }
    var read = CustomerNumber.find(number);
    if (read.isEmpty() || !known.contains(read.get())) {
      problems.add(Problem.of("import.customer-unknown", number).at(Columns.CUSTOMER));
    }
  }

  /// How the document would be kept, or null when it cannot be told.
  private @Nullable Handling handling(ImportWish wish, List<Problem> problems) {
    try {
      return documents.check(wish.document()).handling();
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return null;
    }
  }

  private ImportFolder.@Nullable Found file(
      String folder, @Nullable String name, List<Problem> problems) {
    try {
      if (name == null) {
        throw Refusal.invalidAt(Columns.FILE, "import.file-not-named");
      }
      return files.file(folder, name);
    } catch (Refusal refusal) {
      problems.addAll(refusal.problems());
      return null;
    }
  }

  /// Names of key points in the type's own writing, and Dutch days as ISO 8601.
  private ImportWish understood(ImportWish wish) {
    var type = wish.type() == null ? null : types.find(wish.type()).orElse(null);
    var keyPoints = new LinkedHashMap<String, String>();
    wish.keyPoints()
        .forEach(
            (name, value) -> {
              var point = type == null ? null : point(type, name).orElse(null);
              boolean isDay = point != null && point.kind() == KeyPointKind.DATE;
              keyPoints.put(point == null ? name : point.name(), isDay ? iso(value) : value);
            });
    return new ImportWish(
        wish.customer(),
        wish.type(),
        wish.date() == null ? null : iso(wish.date()),
        wish.title(),
        wish.state(),
        wish.department(),
        keyPoints);
  }

  private static Optional<KeyPoint> point(DocumentType type, String name) {
    return type.keyPoints().stream()
        .filter(
            point ->
                point.name().equalsIgnoreCase(name)
                    || point.label().nl().equalsIgnoreCase(name)
                    || point.label().en().equalsIgnoreCase(name))
        .findFirst();
  }

  private static String iso(String day) {
    var parts = DAY.matcher(day);
    return parts.matches()
        ? "%s-%02d-%02d"
            .formatted(
                parts.group(3), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
        : day;
  }

  /// What two lines have in common that mean the same document.
  private static String mark(@Nullable String name, ImportWish wish) {
    if (name != null) {
      return "file:" + name;
    }
    var said =
        wish.keyPoints().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::toString)
            .collect(Collectors.joining("\n"));
    var rest =
        new ImportWish(
            wish.customer(),
            wish.type(),
            wish.date(),
            wish.title(),
            null,
            wish.department(),
            Map.of());
    return "line:" + UUID.nameUUIDFromBytes((rest + "\n" + said).getBytes(UTF_8));
  }
}

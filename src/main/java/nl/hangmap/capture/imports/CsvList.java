package nl.hangmap.capture.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.hangmap.kernel.Problem;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A list with semicolons, commas or tabs between its columns; the first line names them.
final class CsvList implements ListReader {

  private static final int LONGEST_HEAD = 10_000;

  private final BoundedLines text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;

  private CsvList(BoundedLines text, CSVParser parser) throws IOException, ListUnusable {
    this.text = text;
    this.parser = parser;
    this.records = parser.iterator();
    this.columns = columns(nextRecord());
  }

  static CsvList of(Reader reader) throws IOException, ListUnusable {
    var format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter(reader))
            .setQuote('"')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    var text = new BoundedLines(reader);
    return new CsvList(text, CSVParser.builder().setReader(text).setFormat(format).get());
  }

  /// The one that stands most often in the first line.
  private static char delimiter(Reader text) throws IOException, ListUnusable {
    text.mark(LONGEST_HEAD);
    var counts = new int[3];
    try {
      for (int left = LONGEST_HEAD; left > 0; left--) {
        int read = text.read();
        if (read < 0 || read == '\n' || read == '\r') {
          break;
        }
        int kind = ";,\t".indexOf(read);
        if (kind >= 0) {
          counts[kind]++;
        }
      }
    } catch (CharacterCodingException notText) {
      throw new ListUnusable("import.list-not-utf8", 1);
    }
    text.reset();
    int most = counts[1] > counts[0] ? 1 : 0;
    return ";,\t".charAt(counts[2] > counts[most] ? 2 : most);
  }

  private static List<String> columns(@Nullable CSVRecord head) throws ListUnusable {
    if (head == null) {
      throw new ListUnusable("import.list-empty");
    }
    var names = new ArrayList<String>();
    for (var name : head) {
      names.add(Columns.name(name));
    }
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new ListUnusable("import.column-twice", name);
      }
    }
    Columns.require(seen);
    return names;
  }

  @Override
  public @Nullable ListedLine next() throws IOException, ListUnusable {
    var record = nextRecord();
    if (record == null) {
      return null;
    }
    var values = new LinkedHashMap<String, String>();
    for (int place = 0; place < Math.min(record.size(), columns.size()); place++) {
      Columns.put(values, columns.get(place), record.get(place));
    }
    return new ListedLine((int) parser.getCurrentLineNumber(), values, problem(record));
  }

  private @Nullable Problem problem(CSVRecord record) {
    return record.size() > columns.size()
        ? Problem.of("import.line-columns", record.size(), columns.size())
        : null;
  }

  private @Nullable CSVRecord nextRecord() throws IOException, ListUnusable {
    text.lineEnded();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException failed) {
      throw unusable(failed.getCause(), line);
    }
  }

  private static ListUnusable unusable(@Nullable IOException failure, long line)
      throws IOException {
    return switch (failure) {
      case CharacterCodingException notText -> new ListUnusable("import.list-not-utf8", line);
      case BoundedLines.TooLong tooLong -> new ListUnusable("import.line-long", line);
      case CSVException broken -> new ListUnusable("import.list-broken", line);
      case null -> new ListUnusable("import.list-broken", line);
      default -> throw failure;
    };
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

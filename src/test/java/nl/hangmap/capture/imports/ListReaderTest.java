package nl.hangmap.capture.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hangmap.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file;customer;type;date;number\na.pdf;C-1;quote;2026-01-02;7\n",
        "\ufefffile,customer,type,date,number\r\na.pdf,C-1,quote,2026-01-02,7\r\n",
        "Bestand\tKlantnummer\tType\tDatum\tnumber\na.pdf\tC-1\tquote\t2026-01-02\t7",
        "\"FILE\";\"Klant\";\"type\";\"datum\";\"number\"\n\n\"a.pdf\"; C-1 ;quote;2026-01-02;7\n\n"
      })
  void readsCsvAsSpreadsheetsWriteIt(String text) throws IOException, ListUnusable {
    assertThat(values("list.csv", text))
        .containsExactly(
            Map.of(
                "file", "a.pdf",
                "customer", "C-1",
                "type", "quote",
                "date", "2026-01-02",
                "number", "7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"file\":\"a.pdf\",\"customer\":\"C-1\",\"number\":7,\"title\":null}]",
        "{\"file\":\"a.pdf\",\"klant\":\"C-1\",\"keyPoints\":{\"number\":\"7\"}}\n",
        "\ufeff\n{\"file\":\"a.pdf\",\"customer\":\"C-1\",\"number\":\"7\"}"
      })
  void readsJsonAsAnArrayAndByLine(String text) throws IOException, ListUnusable {
    assertThat(values("list.jsonl", text))
        .containsExactly(Map.of("file", "a.pdf", "customer", "C-1", "number", "7"));
  }

  @Test
  void tellsTheNumberOfEachLine() throws IOException, ListUnusable {
    var csv = "file;customer;type;date\na;b;c;d\n\n\"x\ny\";b;c;d\ne;b;c;d;f\n";
    var lines = read("list.csv", csv.getBytes(UTF_8));
    assertThat(lines).extracting(ListedLine::number).containsExactly(2, 5, 6);
    assertThat(lines.get(2).problem()).isEqualTo(Problem.of("import.line-columns", 5, 4));
    var json = "[{\"file\":\"a\"},\n\n{\"file\":\"b\",\"x\":[1]}]";
    assertThat(read("list.json", json.getBytes(UTF_8)))
        .extracting(ListedLine::number)
        .containsExactly(1, 3);
    assertThat(read("list.json", json.getBytes(UTF_8)).get(1).problem())
        .isEqualTo(Problem.of("import.value-nested", "x"));
  }

  @Test
  void refusesWhatCannotBeReadAsAWhole() {
    assertThat(refused("list.csv", "")).isEqualTo("import.list-empty");
    assertThat(refused("list.json", " ")).isEqualTo("import.list-empty");
    assertThat(refused("list.csv", "file;type;date\n")).isEqualTo("import.column-missing");
    assertThat(refused("list.csv", "customer;type;date;Klant\n")).isEqualTo("import.column-twice");
    assertThat(refused("list.csv", "customer;type;date\n\"a\"b;c;d\n"))
        .isEqualTo("import.list-broken");
    assertThat(refused("list.json", "[{\"file\":\"a\"}, nonsense]"))
        .isEqualTo("import.list-broken");
    assertThat(refused("list.json", "[1]")).isEqualTo("import.list-broken");
  }

  @Test
  void refusesAQuoteThatIsNeverClosedBeforeItFillsTheMemory() {
    var endless = "customer;type;date\n\"" + "a;b;c\n".repeat(100_000);
    assertThat(refused("list.csv", endless)).isEqualTo("import.line-long");
    var json = "[{\"file\":\"" + "a".repeat(600_000);
    assertThat(refused("list.json", json)).isIn("import.line-long", "import.list-broken");
  }

  @Test
  void refusesAnotherEncodingThanUtf8() {
    var latin =
        "customer;type;date;title\nC-1;quote;2026-01-01;Financi\u00eble".getBytes(ISO_8859_1);
    assertThatExceptionOfType(ListUnusable.class)
        .isThrownBy(() -> read("list.csv", latin))
        .satisfies(
            unusable -> assertThat(unusable.problem().code()).isEqualTo("import.list-not-utf8"));
  }

  private static String refused(String name, String text) {
    try {
      read(name, text.getBytes(UTF_8));
      return "read";
    } catch (ListUnusable unusable) {
      return unusable.problem().code();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<Map<String, String>> values(String name, String text)
      throws IOException, ListUnusable {
    return read(name, text.getBytes(UTF_8)).stream().map(ListedLine::values).toList();
  }

  private static List<ListedLine> read(String name, byte[] bytes) throws IOException, ListUnusable {
    var lines = new ArrayList<ListedLine>();
    try (var reader = ListReader.of(name, new ByteArrayInputStream(bytes))) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}

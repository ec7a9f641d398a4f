package nl.hangmap.capture.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a list line by line, without holding it in memory.
interface ListReader extends Closeable {

  /// The most that one line may hold: a quote that is never closed would swallow the whole list.
  int LONGEST_LINE = 100_000;

  /// The next line, or null at the end.
  ///
  /// @throws ListUnusable when nothing after this point can be believed
  @Nullable ListedLine next() throws IOException, ListUnusable;

  /// @param name of the list, whose ending says what it is
  static ListReader of(String name, InputStream bytes) throws IOException, ListUnusable {
    var text = text(bytes);
    return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CsvList.of(text) : new JsonList(text);
  }

  private static Reader text(InputStream bytes) throws IOException, ListUnusable {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text = new BufferedReader(new InputStreamReader(bytes, decoder));
    text.mark(1);
    try {
      if (text.read() != '\ufeff') {
        text.reset();
      }
      return text;
    } catch (CharacterCodingException notText) {
      throw new ListUnusable("import.list-not-utf8", 1);
    }
  }
}

package nl.hangmap.capture.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list as a JSON array of objects, or as one object on each line.
final class JsonList implements ListReader {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(10)
                          .maxStringLength(LONGEST_LINE)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final BoundedLines text;
  private final JsonParser parser;
  private boolean begun;

  JsonList(Reader reader) {
    this.text = new BoundedLines(reader);
    this.parser = JSON.createParser(text);
  }

  @Override
  public @Nullable ListedLine next() throws IOException, ListUnusable {
    text.lineEnded();
    try {
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && !begun) {
        token = parser.nextToken();
      }
      if (token == null && !begun) {
        throw new ListUnusable("import.list-empty");
      }
      begun = true;
      return token == null || token == JsonToken.END_ARRAY ? null : line();
    } catch (JacksonIOException failed) {
      throw unusable(failed.getCause());
    } catch (JacksonException broken) {
      throw new ListUnusable("import.list-broken", lineNumber());
    }
  }

  private ListedLine line() throws ListUnusable {
    int number = lineNumber();
    JsonNode node = JSON.readTree(parser);
    if (!node.isObject()) {
      throw new ListUnusable("import.list-broken", number);
    }
    var values = new LinkedHashMap<String, String>();
    Problem problem = null;
    for (var entry : node.properties()) {
      var name = Columns.name(entry.getKey());
      if (entry.getValue().isObject() && name.equals("keypoints")) {
        problem = orElse(problem, take(values, entry.getValue()));
      } else {
        problem = orElse(problem, take(values, name, entry.getValue()));
      }
    }
    return new ListedLine(number, values, problem);
  }

  private static @Nullable Problem orElse(@Nullable Problem first, @Nullable Problem second) {
    return first == null ? second : first;
  }

  private static @Nullable Problem take(Map<String, String> values, JsonNode object) {
    Problem problem = null;
    for (var entry : object.properties()) {
      problem = orElse(problem, take(values, Columns.name(entry.getKey()), entry.getValue()));
    }
    return problem;
  }

  private static @Nullable Problem take(Map<String, String> values, String name, JsonNode value) {
    if (value.isContainer()) {
      return Problem.of("import.value-nested", name);
    }
    if (!value.isNull()) {
      Columns.put(values, name, value.asString());
    }
    return null;
  }

  private int lineNumber() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private ListUnusable unusable(@Nullable IOException failure) throws IOException {
    return switch (failure) {
      case CharacterCodingException notText ->
          new ListUnusable("import.list-not-utf8", lineNumber());
      case BoundedLines.TooLong tooLong -> new ListUnusable("import.line-long", lineNumber());
      case null -> new ListUnusable("import.list-broken", lineNumber());
      default -> throw failure;
    };
  }

  @Override
  public void close() {
    parser.close();
  }
}

package nl.hangmap;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The generated part of `docs/architecture.md`: what each module is for, and who uses whom.
final class ArchitectureDocument {

  static final Path FILE = Path.of("docs/architecture.md");
  private static final String BEGIN = "<!-- generated: modules -->\n";
  private static final String END = "<!-- end -->\n";

  /// Used by nearly everybody, and left out of the diagram so that the rest can be seen.
  private static final List<String> EVERYWHERE = List.of("kernel", "access", "audit");

  private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

  static {
    LAYERS.put("foundation", List.of("access", "audit", "storage", "barcode", "classification"));
    LAYERS.put("records", List.of("customer", "clientfile", "content", "filetracking"));
    LAYERS.put("processes", List.of("capture", "mailroom", "retention"));
    LAYERS.put("edges", List.of("search", "integration", "web", "demo"));
  }

  private final Map<String, TreeSet<String>> uses = new TreeMap<>();

  ArchitectureDocument(ApplicationModules modules) {
    for (var module : modules) {
      var name = module.getIdentifier().toString();
      uses.put(name, new TreeSet<>(allowedDependencies(name)));
    }
  }

  /// The document with its generated part renewed.
  String renewed(String document) {
    var begin = document.indexOf(BEGIN) + BEGIN.length();
    var end = document.indexOf(END, begin);
    return document.substring(0, begin)
        + "\n"
        + diagram()
        + "\n"
        + table()
        + "\n"
        + document.substring(end);
  }

  private String diagram() {
    var lines = new StringBuilder("```mermaid\nflowchart BT\n");
    LAYERS.forEach(
        (layer, members) -> {
          lines.append("  subgraph ").append(layer).append('\n');
          members.stream()
              .filter(uses::containsKey)
              .forEach(member -> lines.append("    ").append(member).append('\n'));
          lines.append("  end\n");
        });
    uses.forEach(
        (module, used) ->
            used.stream()
                .filter(one -> !EVERYWHERE.contains(one))
                .forEach(
                    one ->
                        lines
                            .append("  ")
                            .append(module)
                            .append(" --> ")
                            .append(one)
                            .append('\n')));
    return lines + "```\n";
  }

  private String table() {
    var lines = new StringBuilder("| module | what it is for | may use |\n|---|---|---|\n");
    uses.forEach(
        (module, used) ->
            lines.append(
                "| `%s` | %s | %s |\n".formatted(module, purpose(module), String.join(" ", used))));
    return lines.toString();
  }

  /// The sentence of the module's package-info.
  private static String purpose(String module) {
    var source = Sources.text(Sources.MAIN.resolve("nl/hangmap/" + module + "/package-info.java"));
    return source
        .lines()
        .takeWhile(line -> line.startsWith("///"))
        .map(line -> line.substring(3).strip())
        .collect(joining(" "));
  }

  /// What a module may use; for one that says nothing, such as the demo, nothing is told.
  static Set<String> allowedDependencies(String module) {
    try {
      var declared =
          Class.forName("nl.hangmap." + module + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return declared == null ? Set.of() : Set.of(declared.allowedDependencies());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(module + " has no package-info", missing);
    }
  }
}

package nl.hangmap.classification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads both policy files and checks them against each other.
final class PolicyReader {

  private final ProblemLog log = new ProblemLog();

  private PolicyReader() {}

  /// @throws PolicyRejected with every mistake of both files
  static PolicyBook read(PolicyFile typeFile, PolicyFile ruleFile) {
    return new PolicyReader().book(typeFile, ruleFile);
  }

  private PolicyBook book(PolicyFile typeFile, PolicyFile ruleFile) {
    var ruleRoot = ruleFile.root(log);
    var policy =
        ruleRoot.map(root -> YamlFields.of(root, "The file", "version", "departments", "scopes"));
    var scopeEntries = entries(policy, "scopes");
    var departments = departments(policy, scopeEntries);
    var typeRoot = typeFile.root(log);
    var types =
        typeRoot.map(root -> new TypeReader(departments.keySet()).read(root)).orElse(Map.of());
    var scopes = scopes(scopeEntries, new RuleReader(types, departments));
    var version = policy.flatMap(fields -> fields.text("version")).orElse("");
    var book = new PolicyBook(types, departments, scopes, version + "+" + hash(ruleFile.text()));
    if (ruleRoot.isPresent() && typeRoot.isPresent()) {
      new PolicyCheck(book, ruleFile.name(), log).check();
    }
    if (!log.isEmpty()) {
      throw new PolicyRejected(log.problems());
    }
    return book;
  }

  private static Map<String, YamlEntry> entries(Optional<YamlFields> file, String key) {
    return file.flatMap(fields -> fields.required(key))
        .map(entry -> entry.entries("'%s'".formatted(key)))
        .orElse(Map.of());
  }

  private static Map<String, Department> departments(
      Optional<YamlFields> policy, Map<String, YamlEntry> scopes) {
    var departments = new LinkedHashMap<String, Department>();
    entries(policy, "departments")
        .forEach(
            (id, entry) -> {
              var fields = YamlFields.of(entry, "department '%s'".formatted(id), "scope", "name");
              var scope = fields.oneOf("scope", scopes.keySet()).orElse("");
              departments.put(id, new Department(id, fields.bilingual("name"), scope));
            });
    return departments;
  }

  private static Map<String, Scope> scopes(Map<String, YamlEntry> entries, RuleReader reader) {
    var scopes = new LinkedHashMap<String, Scope>();
    entries.forEach(
        (id, entry) -> {
          var fields = YamlFields.of(entry, "scope '%s'".formatted(id), "name", "rules");
          var name = fields.bilingual("name");
          var rules =
              fields.required("rules").stream()
                  .flatMap(list -> list.items().stream())
                  .map(rule -> reader.rule(rule, id))
                  .toList();
          scopes.put(id, new Scope(id, name, rules, entry.line()));
        });
    return scopes;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

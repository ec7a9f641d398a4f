package nl.hangmap.classification;

import java.util.Map;
import java.util.Set;
import nl.hangmap.kernel.Refusal;

/// Both policy files as read and found good: types, departments and scopes by their identifiers, in
/// the files' order.
///
/// @param version the version that the rule file gives itself, `+` and the start of its SHA-256
record PolicyBook(
    Map<String, DocumentType> types,
    Map<String, Department> departments,
    Map<String, Scope> scopes,
    String version) {

  /// @throws Refusal `document.type-unknown`
  DocumentType type(String id) {
    var type = types.get(id);
    if (type == null) {
      throw unknown("type", id, types.keySet());
    }
    return type;
  }

  /// @throws Refusal `document.department-unknown`
  Department department(String id) {
    var department = departments.get(id);
    if (department == null) {
      throw unknown("department", id, departments.keySet());
    }
    return department;
  }

  Scope scope(String id) {
    var scope = scopes.get(id);
    if (scope == null) {
      throw new IllegalArgumentException("no scope " + id);
    }
    return scope;
  }

  private static Refusal unknown(String field, String id, Set<String> known) {
    return Refusal.invalidAt(
        field, "document.%s-unknown".formatted(field), id, String.join(", ", known));
  }
}

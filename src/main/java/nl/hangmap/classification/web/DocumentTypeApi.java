package nl.hangmap.classification.web;

import java.util.List;
import nl.hangmap.classification.Department;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.Policy;
import nl.hangmap.classification.TypeOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The document types with their key points, states and rules, for other systems.
@RestController
class DocumentTypeApi {

  /// @param next always null: the types are one part
  record TypeList(
      List<TypeOverview> items,
      @Nullable String next,
      List<Department> departments,
      String policyVersion) {}

  private final DocumentTypes types;
  private final Departments departments;
  private final Policy policy;

  DocumentTypeApi(DocumentTypes types, Departments departments, Policy policy) {
    this.types = types;
    this.departments = departments;
    this.policy = policy;
  }

  @GetMapping("/api/v1/document-types")
  TypeList list() {
    return new TypeList(types.overview(), null, departments.all(), policy.version());
  }
}

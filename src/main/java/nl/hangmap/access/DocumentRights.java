package nl.hangmap.access;

import java.util.List;

/// All documents a user may see: the union of single rights, usable in Java and in SQL alike.
///
/// In SQL a query keeps the rows a user may see with `exists (select 1 from
/// unnest(:rightTypes::text[], :rightDepartments::text[]) r(t, d) where r.t in ('*', type) and r.d
/// in ('*', department))`, bound to [#types()] and [#departments()].
public record DocumentRights(List<DocumentRight> rights) {

  public static final DocumentRights ALL =
      new DocumentRights(List.of(new DocumentRight(DocumentRight.ANY, DocumentRight.ANY)));

  public DocumentRights {
    rights = List.copyOf(rights);
  }

  public boolean mayRead(String type, String department) {
    return rights.stream().anyMatch(right -> right.covers(type, department));
  }

  /// The types of the rights, position by position beside [#departments()].
  public String[] types() {
    return rights.stream().map(DocumentRight::type).toArray(String[]::new);
  }

  public String[] departments() {
    return rights.stream().map(DocumentRight::department).toArray(String[]::new);
  }
}

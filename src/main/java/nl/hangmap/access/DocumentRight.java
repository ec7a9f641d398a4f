package nl.hangmap.access;

/// A right to see documents of one type in one department; [#ANY] stands for every type or every
/// department.
public record DocumentRight(String type, String department) {

  public static final String ANY = "*";

  boolean covers(String documentType, String documentDepartment) {
    return (type.equals(ANY) || type.equals(documentType))
        && (department.equals(ANY) || department.equals(documentDepartment));
  }
}

package nl.hangmap.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import nl.hangmap.kernel.Refusal;

/// Somebody at work in Hangmap, a person or a job, with everything that decides what they may see
/// and do.
///
/// @param name unique sign-in name, or `job:` and the job's name for the system
/// @param departments departments the user works for; decides the default department of what the
///   user registers
public record Viewer(
    String name,
    String displayName,
    Set<Role> roles,
    Set<String> departments,
    DocumentRights documents)
    implements Serializable {

  /// The system itself, as the actor of a job; may do everything. Its name begins with `job:`,
  /// which no user's name does.
  public static Viewer system(String job) {
    return new Viewer("job:" + job, "Hangmap", Set.of(Role.ADMIN), Set.of(), DocumentRights.ALL);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /// @throws Refusal `access.permission` when the viewer lacks the permission
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "access.permission", permission);
    }
  }

  public boolean mayRead(String documentType, String department) {
    return documents.mayRead(documentType, department);
  }

  /// The department of this viewer where there is exactly one, and none otherwise.
  public List<String> onlyDepartment() {
    return departments.size() == 1 ? List.copyOf(departments) : List.of();
  }
}

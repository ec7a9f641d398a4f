package nl.hangmap.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user as an administrator sees it.
///
/// @param signedInAt last sign-in to the pages, or null for never
public record AccountView(
    String name,
    String displayName,
    boolean enabled,
    boolean mustChangePassword,
    Set<Role> roles,
    Set<String> departments,
    long version,
    @Nullable Instant signedInAt) {

  static AccountView of(UserAccount account) {
    return new AccountView(
        account.name(),
        account.displayName(),
        account.enabled(),
        account.mustChangePassword(),
        account.roles(),
        account.departments(),
        account.version(),
        account.signedInAt());
  }
}

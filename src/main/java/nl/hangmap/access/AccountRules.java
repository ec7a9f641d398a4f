package nl.hangmap.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.regex.Pattern;
import nl.hangmap.kernel.Refusal;

/// What a sign-in name, a display name and a password must be like.
final class AccountRules {

  static final int SHORTEST_PASSWORD = 12;

  /// bcrypt looks at no more bytes than these.
  private static final int MOST_BYTES = 72;

  private static final int LONGEST_DISPLAY_NAME = 100;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

  private AccountRules() {}

  static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalidAt("name", "access.name-form", name);
    }
  }

  static void check(String displayName, Set<Role> roles) {
    if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME) {
      throw Refusal.invalidAt("displayName", "access.display-name", LONGEST_DISPLAY_NAME);
    }
    if (roles.isEmpty()) {
      throw Refusal.invalidAt("roles", "access.roles-missing");
    }
  }

  static void checkPassword(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
        || password.getBytes(UTF_8).length > MOST_BYTES) {
      throw Refusal.invalidAt("password", "access.password-length", SHORTEST_PASSWORD, MOST_BYTES);
    }
    var distinct = password.chars().distinct().count();
    if (password.toLowerCase(java.util.Locale.ROOT).contains(name) || distinct < 5) {
      throw Refusal.invalidAt("password", "access.password-easy");
    }
  }
}

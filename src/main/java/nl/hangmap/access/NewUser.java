package nl.hangmap.access;

import java.util.Set;

/// A user to be added.
///
/// @param name sign-in name, lower case
/// @param password in clear; only its hash is kept
public record NewUser(
    String name, String displayName, String password, Set<Role> roles, Set<String> departments) {

  @Override
  public String toString() {
    return "NewUser[" + name + ", " + roles + "]";
  }
}

package nl.hangmap.access;

/// A password that works until its first use, at which another one is asked for; shown once.
public record OneTimePassword(String user, String password) {

  @Override
  public String toString() {
    return "OneTimePassword[" + user + "]";
  }
}

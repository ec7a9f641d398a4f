package nl.hangmap.access;

/// A token just made, with the secret that is shown this once.
public record NewToken(TokenView token, String secret) {

  @Override
  public String toString() {
    return "NewToken[" + token + "]";
  }
}

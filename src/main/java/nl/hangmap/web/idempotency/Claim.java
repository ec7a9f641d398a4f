package nl.hangmap.web.idempotency;

/// What an Idempotency-Key turns out to mean for a request.
sealed interface Claim {

  /// The key is new: carry the request out.
  record Mine() implements Claim {}

  /// The same request was carried out before.
  record Answered(KeptAnswer answer) implements Claim {}

  /// The same request is being carried out now.
  record Running() implements Claim {}

  /// The key was used for another request.
  record Taken() implements Claim {}
}

package nl.hangmap.web.idempotency;

/// A request with an Idempotency-Key.
///
/// @param hash SHA-256 over method, address and body
@SuppressWarnings("ArrayRecordComponent")
record KeyedRequest(String user, String key, byte[] hash) {}

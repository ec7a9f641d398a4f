package nl.hangmap.web.idempotency;

import java.util.Map;

/// The answer to a request, to be given again.
///
/// @param headers those that belong to the result, such as Location
@SuppressWarnings("ArrayRecordComponent")
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}

package nl.hangmap.capture;

/// How soon the jobs of a batch run.
///
/// @param stopped whether they wait until somebody resumes the batch
record Pace(Urgency urgency, boolean stopped) {}

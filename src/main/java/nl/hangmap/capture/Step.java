package nl.hangmap.capture;

/// One step of the pipeline: may be tried any number of times, also after it was killed halfway,
/// and has its effect once.
interface Step {

  /// Does the step, or nothing when it was done before.
  void run(long subject);

  /// Ends the step without its result after it failed too often, so that nothing waits for ever.
  void giveUp(long subject);
}

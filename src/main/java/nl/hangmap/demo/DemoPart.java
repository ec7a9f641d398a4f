package nl.hangmap.demo;

/// One part of the demo's data; parts are added in their `@Order`, each building on those before
/// it.
interface DemoPart {

  /// What it adds, for the log.
  String name();

  /// Whether all of it is there already.
  boolean isThere();

  /// Adds what is missing.
  void add();
}

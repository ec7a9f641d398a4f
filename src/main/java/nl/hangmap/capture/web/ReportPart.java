package nl.hangmap.capture.web;

import java.util.EnumSet;
import java.util.Set;
import nl.hangmap.capture.imports.LineState;

/// Which lines of the report of an import are shown.
enum ReportPart {
  PROBLEMS(LineState.BAD, LineState.FAILED, LineState.STRAY),
  WAITING(LineState.GOOD),
  DONE(LineState.DONE),
  ALL(LineState.values());

  private final Set<LineState> states;

  ReportPart(LineState... states) {
    this.states = Set.copyOf(EnumSet.copyOf(Set.of(states)));
  }

  Set<LineState> states() {
    return states;
  }
}

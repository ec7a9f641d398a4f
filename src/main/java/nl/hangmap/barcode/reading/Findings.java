package nl.hangmap.barcode.reading;

import com.google.zxing.BarcodeFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the passes over one page have seen, and which of it counts.
///
/// A trusted code (its text carries its own proof, or is what was expected there) counts at once;
/// any other code counts when two passes agree.
final class Findings {

  private static final int AGREEING = 2;
  private static final double THINNEST = 0.08;

  /// Bars of a retail code are never much shorter than a third of its width; lines of narrow
  /// letters that look like one are.
  private static final double THINNEST_RETAIL = 0.2;

  private static final class Candidate {
    private Sighting sighting;
    private final Set<Object> passes = new HashSet<>();

    private Candidate(Sighting first) {
      this.sighting = first;
    }
  }

  private final Predicate<Sighting> trusted;
  private final List<Candidate> candidates = new ArrayList<>();

  Findings(Predicate<Sighting> trusted) {
    this.trusted = trusted;
  }

  /// @param pass names the pass; seeing the same twice in one pass proves nothing
  void add(Sighting sighting, Object pass) {
    var all = new Candidate(sighting);
    all.passes.add(pass);
    for (var known : candidates.stream().filter(c -> c.sighting.same(sighting)).toList()) {
      all.passes.addAll(known.passes);
      var region = all.sighting.region().united(known.sighting.region());
      all.sighting = new Sighting(sighting.format(), sighting.text(), region);
      candidates.remove(known);
    }
    candidates.add(all);
  }

  List<Sighting> counting() {
    return candidates.stream().filter(this::counts).map(c -> c.sighting).toList();
  }

  boolean covers(Region region) {
    return counting().stream()
        .anyMatch(seen -> seen.region().grown(4).holds(region.centreX(), region.centreY()));
  }

  /// What was seen but lacks a witness.
  List<Sighting> doubtful() {
    return candidates.stream()
        .filter(candidate -> !counts(candidate))
        .map(c -> c.sighting)
        .filter(sighting -> !covers(sighting.region()))
        .toList();
  }

  private boolean counts(Candidate candidate) {
    var seen = candidate.sighting;
    return trusted.test(seen)
        || (candidate.passes.size() >= needed(seen.format()) && isTallEnough(seen));
  }

  private static int needed(BarcodeFormat format) {
    // Code 39 and ITF carry no check of their own.
    return switch (format) {
      case CODE_39, ITF -> AGREEING + 1;
      default -> AGREEING;
    };
  }

  /// A linear code that shows in a thin slice only is a line of text or a ruled border.
  private static boolean isTallEnough(Sighting seen) {
    double least =
        switch (seen.format()) {
          case QR_CODE, DATA_MATRIX, AZTEC, PDF_417 -> 0;
          case EAN_8, EAN_13 -> THINNEST_RETAIL;
          default -> THINNEST;
        };
    int width = seen.region().width();
    int height = seen.region().height();
    return Math.min(width, height) > least * Math.max(width, height);
  }
}

package nl.hangmap.filetracking;

import java.util.Map;
import java.util.Set;
import nl.hangmap.barcode.Kind;

/// Implemented by the modules that do something when a barcode is scanned.
///
/// Both methods run in a transaction of the scan and check the rights of who scanned. A refusal
/// they throw becomes the outcome; what they changed until then is undone.
public interface ScanHandler {

  /// The kinds of barcode it acts on; no two handlers share one.
  Set<Kind> kinds();

  ScanOutcome handle(Scan scan);

  /// Takes back what a scan did.
  ///
  /// @param scan as it was handled
  /// @param memo what [#handle(Scan)] noted in its outcome
  /// @throws nl.hangmap.kernel.Refusal when something later depends on it
  ScanOutcome undo(Scan scan, Map<String, String> memo);
}

package nl.hangmap.filetracking;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands each scan to the module that acts on its kind of barcode, and makes an outcome of whatever
/// is wrong with it.
@Component
class ScanWork {

  /// A scan as it came in.
  record Read(long id, ScanRequest request, Instant moment, Instant received, Viewer by) {}

  private final Map<Kind, ScanHandler> handlers = new EnumMap<>(Kind.class);
  private final TransactionTemplate attempt;

  ScanWork(List<ScanHandler> handlers, PlatformTransactionManager transactions) {
    for (var handler : handlers) {
      handler.kinds().forEach(kind -> this.handlers.put(kind, handler));
    }
    // What a refused scan changed is rolled back; its row in the log is not.
    attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  LoggedScan done(Read read) {
    Identifier code;
    try {
      code = Identifier.parse(read.request().code());
    } catch (Refusal unreadable) {
      return logged(read, null, unreadable(unreadable));
    }
    return logged(read, code, outcome(read, code));
  }

  /// Takes a scan back; the outcome has changed something when it was taken back.
  ScanOutcome undone(LoggedScan logged, Viewer by) {
    var code = logged.code();
    if (logged.undone()) {
      return ScanOutcome.of(Tone.ALREADY, "UNDONE_BEFORE", logged.request().code());
    }
    if (code == null || !logged.outcome().changed() || logged.repeatOf() != null) {
      return ScanOutcome.of(Tone.ALREADY, "UNDO_WITHOUT_CHANGE", logged.request().code());
    }
    var mode = mode(logged.request()).orElse(ScanMode.CHECK_IN);
    var scan =
        new Scan(logged.id(), code, mode, logged.request(), logged.moment(), logged.received(), by);
    return attempted(() -> handler(code).undo(scan, logged.outcome().memo()));
  }

  private ScanOutcome outcome(Read read, Identifier code) {
    var mode = mode(read.request());
    if (mode.isEmpty()) {
      return ScanOutcome.of(Tone.WRONG, "MODE_UNKNOWN", String.valueOf(read.request().mode()));
    }
    if (!handlers.containsKey(code.kind())) {
      return ScanOutcome.of(Tone.UNKNOWN, "KIND_UNUSED", code.grouped(), code.kind().ordinal());
    }
    var scan =
        new Scan(
            read.id(), code, mode.get(), read.request(), read.moment(), read.received(), read.by());
    return attempted(() -> handler(code).handle(scan));
  }

  private ScanOutcome attempted(Supplier<ScanOutcome> work) {
    try {
      return attempt.execute(status -> work.get());
    } catch (Refusal refusal) {
      if (refusal.kind().status() >= 500) {
        throw refusal;
      }
      return refused(refusal);
    }
  }

  private static ScanOutcome refused(Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      return ScanOutcome.refused(Tone.UNKNOWN, "UNKNOWN", refusal);
    }
    var code = refusal.problems().getFirst().code();
    return ScanOutcome.refused(Tone.WRONG, status(code), refusal);
  }

  private static ScanOutcome unreadable(Refusal refusal) {
    return refusal.problems().getFirst().code().equals("barcode.not-ours")
        ? ScanOutcome.refused(Tone.UNKNOWN, "FOREIGN", refusal)
        : ScanOutcome.refused(Tone.WRONG, status(refusal.problems().getFirst().code()), refusal);
  }

  /// `place.into-itself` as `INTO_ITSELF`.
  private static String status(String code) {
    return code.substring(code.lastIndexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private ScanHandler handler(Identifier code) {
    var handler = handlers.get(code.kind());
    if (handler == null) {
      throw new IllegalStateException("nothing handles " + code.kind());
    }
    return handler;
  }

  private static Optional<ScanMode> mode(ScanRequest request) {
    var wish = request.mode();
    return wish == null || wish.isBlank()
        ? Optional.of(ScanMode.CHECK_IN)
        : Arrays.stream(ScanMode.values())
            .filter(mode -> mode.name().equalsIgnoreCase(wish.strip()))
            .findFirst();
  }

  private static LoggedScan logged(Read read, @Nullable Identifier code, ScanOutcome outcome) {
    return new LoggedScan(
        read.id(),
        read.request(),
        code,
        read.by().name(),
        read.moment(),
        read.received(),
        outcome,
        null,
        false);
  }
}

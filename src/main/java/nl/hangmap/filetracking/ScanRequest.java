package nl.hangmap.filetracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// A scan as a device sends it.
///
/// @param device name of the device, its own for ever
/// @param sequence number of the scan on that device; with the device it names the scan, so that
///   sending it again does nothing twice
/// @param code what the scanner gave, with whatever stands around it
/// @param mode `CHECK_IN` (also when null), `SET_HOME` or `LOOKUP`
/// @param at moment by the clock of the device, null for now
/// @param person badge of a person; kept with the scan
/// @param location barcode of where to put this one thing, null for where the station stands
/// @param reason why post came back undelivered
/// @param answer digit or code of the answer on a returned form
/// @param receivedOn day on which the post came in, null for the day of the scan
public record ScanRequest(
    String device,
    long sequence,
    String code,
    @Nullable String mode,
    @Nullable Instant at,
    @Nullable String person,
    @Nullable String location,
    @Nullable String reason,
    @Nullable String answer,
    @Nullable LocalDate receivedOn) {

  private static final Pattern DEVICE = Pattern.compile("[^\\p{Cntrl}]{1,100}");
  private static final int LONGEST = 200;

  /// A scan of a barcode with nothing else.
  public static ScanRequest of(String device, long sequence, String code) {
    return new ScanRequest(device, sequence, code, null, null, null, null, null, null, null);
  }

  /// The same, fit to be kept: without what no database takes, and not longer than a label.
  ///
  /// @throws Refusal `scan.device` or `scan.sequence` when it does not say which scan it is
  ScanRequest checked() {
    if (!DEVICE.matcher(device).matches()) {
      throw Refusal.invalidAt("device", "scan.device");
    }
    if (sequence < 0) {
      throw Refusal.invalidAt("sequence", "scan.sequence");
    }
    return new ScanRequest(
        device,
        sequence,
        fit(code),
        cut(mode),
        at,
        cut(person),
        cut(location),
        cut(reason),
        cut(answer),
        receivedOn);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null ? null : fit(text);
  }

  private static String fit(String text) {
    var clean = text.replace("\0", "");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }

  /// Whether it says the same, whenever it was made.
  boolean saysSame(ScanRequest other) {
    return withoutMoment().equals(other.withoutMoment());
  }

  private ScanRequest withoutMoment() {
    return new ScanRequest(
        device, 0, code, mode, null, person, location, reason, answer, receivedOn);
  }
}

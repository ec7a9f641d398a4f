package nl.hangmap.barcode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.kernel.Refusal;

/// The barcode of one thing, unique in the whole system and never used again: a letter for the
/// kind, ten digits and a check character, such as `F00000001236`.
///
/// In JSON and in addresses it is its twelve characters.
///
/// @param number 0 to 9,999,999,999; numbers whose check character would be `*` do not exist
public record Identifier(Kind kind, long number) implements Comparable<Identifier> {

  /// The largest number that ten digits hold.
  public static final long LAST_NUMBER = 9_999_999_999L;

  private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{10}[0-9A-Z]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SHOWN = 40;
  private static final Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::kind).thenComparingLong(Identifier::number);

  public Identifier {
    if (!exists(kind, number)) {
      throw new IllegalArgumentException("no identifier has number " + number + " of " + kind);
    }
  }

  /// Whether the number is in range and has a usable check character.
  public static boolean exists(Kind kind, long number) {
    return number >= 0
        && number <= LAST_NUMBER
        && CheckCharacter.of(body(kind, number)) != CheckCharacter.UNUSABLE;
  }

  /// Reads what was scanned or typed: with or without scanner prefix and suffix, grouped or not, in
  /// either case.
  ///
  /// @throws Refusal `barcode.empty`, `barcode.not-ours`, or `barcode.check-wrong` when it has the
  ///   shape of ours but a wrong check character
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Identifier parse(String raw) {
    var text = compact(raw);
    if (text.isEmpty()) {
      throw Refusal.invalid("barcode.empty");
    }
    var kind = kindOf(text);
    if (kind.isEmpty()) {
      throw Refusal.invalid("barcode.not-ours", shown(raw));
    }
    return checked(kind.get(), text)
        .orElseThrow(() -> Refusal.invalid("barcode.check-wrong", grouped(text)));
  }

  /// Reads an identifier of one kind.
  ///
  /// @throws Refusal as [#parse(String)], or `barcode.wrong-kind` when it names something else
  public static Identifier parse(String raw, Kind expected) {
    var identifier = parse(raw);
    if (identifier.kind != expected) {
      throw Refusal.invalid(
          "barcode.wrong-kind",
          identifier.grouped(),
          identifier.kind.ordinal(),
          expected.ordinal());
    }
    return identifier;
  }

  /// The identifier that the text is, or empty when it is not one of ours with a right check
  /// character; never searches inside a longer text.
  public static Optional<Identifier> find(String raw) {
    var text = compact(raw);
    return kindOf(text).flatMap(kind -> checked(kind, text));
  }

  /// The twelve characters as they stand in the barcode.
  @JsonValue
  public String text() {
    var body = body(kind, number);
    return body + CheckCharacter.of(body);
  }

  /// The form for people's eyes: `F 00000 00123 6`.
  public String grouped() {
    return grouped(text());
  }

  @Override
  public int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }

  private static String compact(String raw) {
    var text = BLANKS.matcher(ScannerInput.normalise(raw)).replaceAll("");
    return text.toUpperCase(Locale.ROOT);
  }

  private static Optional<Kind> kindOf(String text) {
    return SHAPE.matcher(text).matches() ? Kind.of(text.charAt(0)) : Optional.empty();
  }

  private static Optional<Identifier> checked(Kind kind, String text) {
    boolean right = CheckCharacter.of(text.substring(0, 11)) == text.charAt(11);
    return right
        ? Optional.of(new Identifier(kind, Long.parseLong(text.substring(1, 11))))
        : Optional.empty();
  }

  private static String body(Kind kind, long number) {
    return kind.letter() + String.format(Locale.ROOT, "%010d", number);
  }

  private static String grouped(String text) {
    return text.charAt(0)
        + " "
        + text.substring(1, 6)
        + " "
        + text.substring(6, 11)
        + " "
        + text.charAt(11);
  }

  private static String shown(String raw) {
    var text = ScannerInput.normalise(raw).replaceAll("\\p{Cntrl}", " ");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

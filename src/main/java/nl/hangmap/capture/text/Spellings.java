package nl.hangmap.capture.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways in which a value may stand on paper, as letters and digits without anything between
/// them.
public final class Spellings {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");
  private static final Pattern TELEPHONE = Pattern.compile("0[0-9 -]{8,}");

  /// A postcode with the house number behind it; on paper that stands before it.
  private static final Pattern ADDRESS = Pattern.compile("([1-9][0-9]{3} ?[A-Z]{2}) .+");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spellings() {}

  /// The likeliest first.
  public static Set<String> of(String value) {
    var spellings = new LinkedHashSet<String>();
    if (DATE.matcher(value).matches()) {
      addDate(LocalDate.parse(value), spellings);
    }
    spellings.add(bare(value));
    if (AMOUNT.matcher(value).matches() && value.endsWith(".00")) {
      spellings.add(value.substring(0, value.indexOf('.')));
    }
    if (TELEPHONE.matcher(value).matches()) {
      spellings.add(bare(value).substring(1));
    }
    var address = ADDRESS.matcher(value);
    if (address.matches()) {
      spellings.add(bare(address.group(1)));
    }
    spellings.remove("");
    return spellings;
  }

  /// A text in lower case, without accents and without anything but letters and digits.
  public static String bare(String text) {
    return OTHERS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static void addDate(LocalDate date, Set<String> spellings) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    int year = date.getYear();
    spellings.add("%02d%02d%d".formatted(day, month, year));
    for (var name : Values.months(month)) {
      spellings.add("%d%s%d".formatted(day, name, year));
      spellings.add("%02d%s%d".formatted(day, name, year));
    }
    spellings.add("%d%d%d".formatted(day, month, year));
  }
}

package nl.hangmap.barcode;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hangmap.barcode.SupplierForm.Field;
import nl.hangmap.barcode.SupplierForm.Mark;
import nl.hangmap.barcode.SupplierForm.Meaning;

/// Recognises a supplier's form by its mark and takes the values from its zones; whatever lies
/// elsewhere stays a fact about the page.
final class FormMatching {

  private static final double INCH = 25.4;

  /// Looks closer at a part of the page for codes that say what the pattern allows.
  interface Closer {
    List<Barcode> look(Barcode.Area part, Mark allowed);
  }

  private final List<Barcode> codes;
  private final BufferedImage page;
  private final double perMm;
  private final Closer closer;
  private final List<Barcode> added = new ArrayList<>();

  FormMatching(List<Barcode> codes, BufferedImage page, int dpi, Closer closer) {
    this.codes = codes;
    this.page = page;
    this.perMm = dpi / INCH;
    this.closer = closer;
  }

  /// The first form whose mark stands on the page.
  Optional<FormReading> among(FormSearch search) {
    for (int turn : search.turns()) {
      var place = new SheetPlace(page.getWidth(), page.getHeight(), perMm, turn);
      for (var form : search.forms()) {
        if (!seen(form.mark(), place).isEmpty()) {
          return Optional.of(reading(form, place));
        }
      }
    }
    return Optional.empty();
  }

  /// Codes that only the closer look has shown.
  List<Barcode> added() {
    return added;
  }

  private FormReading reading(SupplierForm form, SheetPlace place) {
    var values = new ArrayList<FormReading.Value>();
    for (var field : form.fields()) {
      value(field, place).ifPresent(values::add);
    }
    return new FormReading(form.id(), form.name(), form.type(), values);
  }

  private Optional<FormReading.Value> value(Field field, SheetPlace place) {
    var found = seen(field.mark(), place);
    if (found.isEmpty()) {
      closer.look(place.area(field.mark().zone()), field.mark()).stream()
          .filter(code -> field.mark().value(code).isPresent())
          .forEach(code -> keep(code, found, field));
    }
    // Two different values in one zone say that the zone is not what it was taken for.
    return found.size() == 1
        ? found.entrySet().stream().findFirst().flatMap(one -> value(field, one))
        : Optional.empty();
  }

  private void keep(Barcode code, Map<String, Barcode> found, Field field) {
    added.add(code);
    field.mark().value(code).ifPresent(value -> found.put(value, code));
  }

  private static Optional<FormReading.Value> value(Field field, Map.Entry<String, Barcode> found) {
    var region = found.getValue().region();
    var text = field.meaning() == Meaning.TYPE ? field.types().get(found.getKey()) : found.getKey();
    return Optional.ofNullable(text)
        .map(value -> new FormReading.Value(field.meaning(), field.keyPoint(), value, region));
  }

  /// The different values of the codes in a zone.
  private Map<String, Barcode> seen(Mark mark, SheetPlace place) {
    var found = new TreeMap<String, Barcode>();
    for (var code : codes) {
      if (place.holds(mark.zone(), code.region())) {
        mark.value(code).ifPresent(value -> found.put(value, code));
      }
    }
    return found;
  }
}

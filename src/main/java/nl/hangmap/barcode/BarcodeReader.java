package nl.hangmap.barcode;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.hangmap.barcode.reading.PageReading;
import nl.hangmap.barcode.reading.PatchBars;
import nl.hangmap.barcode.reading.Region;
import nl.hangmap.barcode.reading.Sighting;
import org.springframework.stereotype.Component;

/// Reads all barcodes of a scanned page, ours and foreign ones; needs nothing but the picture.
@Component
public class BarcodeReader {

  private static final Comparator<Barcode> OURS_FIRST_FROM_THE_TOP =
      Comparator.<Barcode, Boolean>comparing(code -> code.identifier().isEmpty())
          .thenComparing(code -> code.region().y())
          .thenComparing(code -> code.region().x());

  private static final Set<Symbology> CHECKED =
      EnumSet.complementOf(EnumSet.of(Symbology.CODE_39, Symbology.ITF));

  /// The codes on the page, ours first, then from top to bottom; each of them once.
  public List<Barcode> read(BufferedImage page) {
    return look(page).barcodes();
  }

  /// The codes on the page, and whether all of it was looked at.
  public PageBarcodes look(BufferedImage page) {
    var seen = PageReading.read(page, BarcodeReader::isOurs);
    var codes = seen.sightings().stream().map(sighting -> barcode(sighting, page)).toList();
    var all = Stream.concat(codes.stream(), patch(codes, seen.patch()));
    return new PageBarcodes(all.sorted(OURS_FIRST_FROM_THE_TOP).toList(), seen.complete(), null);
  }

  /// The codes on the page, and what they mean when it is one of these forms.
  public PageBarcodes look(BufferedImage page, FormSearch search) {
    var whole = look(page);
    if (search.forms().isEmpty()) {
      return whole;
    }
    var matching =
        new FormMatching(
            whole.barcodes(), page, search.dpi(), (part, mark) -> closer(page, part, mark));
    var form = matching.among(search).orElse(null);
    var codes = Stream.concat(whole.barcodes().stream(), matching.added().stream());
    return new PageBarcodes(codes.sorted(OURS_FIRST_FROM_THE_TOP).toList(), whole.complete(), form);
  }

  private static boolean isOurs(Sighting seen) {
    return Identifier.find(seen.text()).isPresent();
  }

  /// What is allowed in a zone needs no second witness there, if its format has a check of its own.
  private static List<Barcode> closer(
      BufferedImage page, Barcode.Area part, SupplierForm.Mark mark) {
    if (part.width() == 0 || part.height() == 0) {
      return List.of();
    }
    var zone = page.getSubimage(part.x(), part.y(), part.width(), part.height());
    return PageReading.read(zone, seen -> CHECKED.contains(format(seen)) && isAllowed(seen, mark))
        .sightings()
        .stream()
        .map(seen -> moved(barcode(seen, zone), part))
        .toList();
  }

  private static boolean isAllowed(Sighting seen, SupplierForm.Mark mark) {
    return mark.formats().contains(format(seen)) && mark.value(seen.text()).isPresent();
  }

  private static Barcode moved(Barcode code, Barcode.Area by) {
    var area = code.region();
    return new Barcode(
        code.format(),
        code.text(),
        code.identifier(),
        new Barcode.Area(area.x() + by.x(), area.y() + by.y(), area.width(), area.height()));
  }

  /// The bars of a patch code, unless a barcode says the same.
  private static Stream<Barcode> patch(List<Barcode> codes, Optional<PatchBars.Patch> patch) {
    return patch.stream()
        .filter(bars -> !bars.separator() || codes.stream().noneMatch(Barcode::isSeparator))
        .map(
            bars ->
                new Barcode(
                    Symbology.PATCH_CODE,
                    bars.separator() ? Barcode.SEPARATOR : Barcode.FIRST_SHEET,
                    Optional.empty(),
                    area(bars.region())));
  }

  private static Barcode barcode(Sighting seen, BufferedImage page) {
    var region = seen.region().within(page.getWidth(), page.getHeight());
    return new Barcode(format(seen), seen.text(), Identifier.find(seen.text()), area(region));
  }

  private static Symbology format(Sighting seen) {
    return Symbology.valueOf(seen.format().name());
  }

  private static Barcode.Area area(Region region) {
    return new Barcode.Area(region.x(), region.y(), region.width(), region.height());
  }
}

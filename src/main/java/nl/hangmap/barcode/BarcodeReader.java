package nl.hangmap.barcode;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /// The codes on the page, ours first, then from top to bottom; each of them once.
  public List<Barcode> read(BufferedImage page) {
    return look(page).barcodes();
  }

  /// The codes on the page, and whether all of it was looked at.
  public PageBarcodes look(BufferedImage page) {
    var seen = PageReading.read(page, text -> Identifier.find(text).isPresent());
    var codes = seen.sightings().stream().map(sighting -> barcode(sighting, page)).toList();
    var all =
        Stream.concat(codes.stream(), patch(codes, seen.patch()))
            .sorted(OURS_FIRST_FROM_THE_TOP)
            .toList();
    return new PageBarcodes(all, seen.complete());
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
    return new Barcode(
        Symbology.valueOf(seen.format().name()),
        seen.text(),
        Identifier.find(seen.text()),
        area(region));
  }

  private static Barcode.Area area(Region region) {
    return new Barcode.Area(region.x(), region.y(), region.width(), region.height());
  }
}

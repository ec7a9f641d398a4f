package nl.hangmap.filetracking.web;

import java.net.URI;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.NewBox;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.PlaceView;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where something is, and taking boxes and folders into use.
@RestController
@RequestMapping("/api/v1")
class PlaceApi {

  private final Archive archive;
  private final Places places;

  PlaceApi(Archive archive, Places places) {
    this.archive = archive;
    this.places = places;
  }

  /// Body of a new box.
  record BoxWish(@Nullable String name, @Nullable String code) {}

  /// Body of a new folder.
  record FolderWish(@Nullable String customer, @Nullable String name, @Nullable String code) {}

  /// Where it is now, what holds it, and its history, of which `limit` and `cursor` choose the
  /// part.
  @GetMapping("/places/{barcode}")
  PlaceView place(
      @PathVariable String barcode,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return places.get(Identifier.parse(barcode), PageRequest.of(limit, cursor));
  }

  @GetMapping("/places/{barcode}/contents")
  Page<PlaceSummary> contents(
      @PathVariable String barcode,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return places.contents(Identifier.parse(barcode), PageRequest.of(limit, cursor));
  }

  @PostMapping("/boxes")
  ResponseEntity<PlaceSummary> addBox(@RequestBody BoxWish wish) {
    return created(archive.addBox(new NewBox(text(wish.name()), code(wish.code()))));
  }

  @PostMapping("/folders")
  ResponseEntity<PlaceSummary> addFolder(@RequestBody FolderWish wish) {
    if (wish.customer() == null) {
      throw Refusal.invalidAt("customer", "folder.customer-missing");
    }
    var folder =
        new NewFolder(new CustomerNumber(wish.customer()), text(wish.name()), code(wish.code()));
    return created(archive.addFolder(folder));
  }

  @GetMapping("/customers/{number}/folders")
  Page<PlaceSummary> folders(
      @PathVariable String number,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return places.folders(new CustomerNumber(number), PageRequest.of(limit, cursor));
  }

  private static ResponseEntity<PlaceSummary> created(PlaceSummary made) {
    return ResponseEntity.created(URI.create("/api/v1/places/" + made.code())).body(made);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Identifier code(@Nullable String code) {
    return code == null || code.isBlank() ? null : Identifier.parse(code);
  }
}

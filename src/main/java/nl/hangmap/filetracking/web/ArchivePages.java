package nl.hangmap.filetracking.web;

import java.util.Arrays;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.PlaceView;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The tree of the archive, one place at a time, with what lies there.
@Controller
class ArchivePages {

  private final Places places;
  private final Viewers viewers;

  ArchivePages(Places places, Viewers viewers) {
    this.places = places;
    this.viewers = viewers;
  }

  @GetMapping("/archive")
  String archive(
      @RequestParam @Nullable String at, @RequestParam @Nullable String cursor, Model model) {
    show(place(at), cursor, model);
    return "filetracking/archive";
  }

  /// The contents of a place, or of the top of the tree, as a part of the page.
  void show(@Nullable Identifier at, @Nullable String cursor, Model model) {
    var viewer = viewers.require(Permission.PLACE_READ);
    var page = PageRequest.of(null, cursor);
    var place = at == null ? null : places.get(at, PageRequest.of(1, null));
    model.addAttribute("place", place);
    model.addAttribute("crumbs", place == null ? List.of() : place.chain());
    model.addAttribute("contents", contents(at, page));
    model.addAttribute(
        "unplaced",
        at == null && cursor == null ? places.unplaced(PageRequest.first()) : nothing());
    model.addAttribute("types", typesBelow(place));
    model.addAttribute("mayManage", viewer.may(Permission.ARCHIVE_MANAGE));
    model.addAttribute("mayPrint", viewer.may(Permission.LABEL_PRINT));
  }

  private Page<PlaceSummary> contents(@Nullable Identifier at, PageRequest page) {
    return at == null ? places.locations(null, page) : places.contents(at, page);
  }

  /// The types of location that may be added here.
  private static List<LocationType> typesBelow(@Nullable PlaceView place) {
    var type = place == null ? null : place.type();
    return Arrays.stream(LocationType.values())
        .filter(lower -> place == null || (type != null && type.mayHold(lower)))
        .toList();
  }

  private static Page<PlaceSummary> nothing() {
    return new Page<>(List.of(), null);
  }

  static @Nullable Identifier place(@Nullable String code) {
    return code == null || code.isBlank() ? null : Identifier.parse(code);
  }

  static @Nullable Identifier location(@Nullable String code) {
    return code == null || code.isBlank() ? null : Identifier.parse(code, Kind.LOCATION);
  }
}

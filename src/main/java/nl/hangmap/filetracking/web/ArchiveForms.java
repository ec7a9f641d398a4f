package nl.hangmap.filetracking.web;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.LocationRange;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.NewBox;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.NewLocation;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the archivist adds and removes on the archive page; each answers with the contents as they
/// are after it.
@Controller
class ArchiveForms {

  private static final String CONTENTS = "filetracking/archive :: contents";

  private final Archive archive;
  private final ArchivePages pages;

  ArchiveForms(Archive archive, ArchivePages pages) {
    this.archive = archive;
    this.pages = pages;
  }

  /// The form of a range: one level, and perhaps one below it.
  record RangeForm(
      @Nullable String at,
      @Nullable LocationType type,
      @Nullable String prefix,
      @Nullable String from,
      @Nullable String to,
      @Nullable LocationType lowerType,
      @Nullable String lowerPrefix,
      @Nullable String lowerFrom,
      @Nullable String lowerTo) {

    LocationRange range() {
      var levels = new ArrayList<LocationRange.Level>();
      levels.add(level(type, prefix, from, to));
      if (lowerType != null) {
        levels.add(level(lowerType, lowerPrefix, lowerFrom, lowerTo));
      }
      return new LocationRange(ArchivePages.location(at), levels);
    }

    private static LocationRange.Level level(
        @Nullable LocationType type,
        @Nullable String prefix,
        @Nullable String from,
        @Nullable String to) {
      if (type == null) {
        throw Refusal.invalidAt("type", "location.type");
      }
      return new LocationRange.Level(type, spaced(prefix), text(from), text(to));
    }

    /// A form trims what stands behind a word; a word and a number read better apart.
    private static String spaced(@Nullable String prefix) {
      var word = text(prefix).strip();
      return word.isEmpty() || !Character.isLetter(word.charAt(word.length() - 1))
          ? word
          : word + " ";
    }
  }

  @PostMapping("/archive/locations")
  String addLocation(
      @RequestParam @Nullable String at,
      @RequestParam LocationType type,
      @RequestParam(defaultValue = "") String name,
      Model model) {
    var made = archive.addLocation(new NewLocation(type, name, ArchivePages.location(at)));
    return added(at, List.of(made), model);
  }

  @PostMapping("/archive/ranges")
  String addRange(RangeForm form, Model model) {
    return added(form.at(), archive.addLocations(form.range()), model);
  }

  @PostMapping("/archive/boxes")
  String addBox(
      @RequestParam @Nullable String at,
      @RequestParam(defaultValue = "") String name,
      @RequestParam @Nullable String code,
      Model model) {
    return added(at, List.of(archive.addBox(new NewBox(name, label(code)))), model);
  }

  @PostMapping("/archive/folders")
  String addFolder(
      @RequestParam @Nullable String at,
      @RequestParam String customer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam @Nullable String code,
      Model model) {
    var wish = new NewFolder(new CustomerNumber(customer), name, label(code));
    return added(at, List.of(archive.addFolder(wish)), model);
  }

  @PostMapping("/archive/removals")
  String remove(@RequestParam @Nullable String at, @RequestParam String code, Model model) {
    var location = Identifier.parse(code);
    archive.removeLocation(location);
    pages.show(ArchivePages.place(at), null, model);
    model.addAttribute("removed", location);
    return CONTENTS;
  }

  private String added(@Nullable String at, List<PlaceSummary> made, Model model) {
    pages.show(ArchivePages.place(at), null, model);
    model.addAttribute("added", made);
    model.addAttribute(
        "addedCodes", String.join(",", made.stream().map(place -> place.code().text()).toList()));
    return CONTENTS;
  }

  private static @Nullable Identifier label(@Nullable String code) {
    return code == null || code.isBlank() ? null : Identifier.parse(code);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

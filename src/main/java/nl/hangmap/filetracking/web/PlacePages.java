package nl.hangmap.filetracking.web;

import java.time.Clock;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one barcode in the archive, and the part of a client file with its folders.
@Controller
class PlacePages {

  private static final String FOLDERS = "filetracking/folders :: folders";

  private final Places places;
  private final Archive archive;
  private final Viewers viewers;
  private final Clock clock;

  PlacePages(Places places, Archive archive, Viewers viewers, Clock clock) {
    this.places = places;
    this.archive = archive;
    this.viewers = viewers;
    this.clock = clock;
  }

  @GetMapping("/places/{barcode}")
  String place(@PathVariable String barcode, Model model) {
    var code = Identifier.parse(barcode);
    var place = places.get(code, PageRequest.first());
    model.addAttribute("place", place);
    model.addAttribute("history", place.history());
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("holds", code.kind() != Kind.DOCUMENT);
    model.addAttribute("mayPrint", viewers.current().may(Permission.LABEL_PRINT));
    if (code.kind() != Kind.DOCUMENT) {
      model.addAttribute("contents", places.contents(code, PageRequest.first()));
    }
    return "filetracking/place";
  }

  @GetMapping("/places/{barcode}/history")
  String history(@PathVariable String barcode, @RequestParam String cursor, Model model) {
    var place = places.get(Identifier.parse(barcode), PageRequest.of(null, cursor));
    model.addAttribute("place", place);
    model.addAttribute("history", place.history());
    model.addAttribute("zone", clock.getZone());
    return "filetracking/place :: moves";
  }

  @GetMapping("/places/{barcode}/contents")
  String contents(@PathVariable String barcode, @RequestParam String cursor, Model model) {
    var code = Identifier.parse(barcode);
    model.addAttribute("place", places.get(code, PageRequest.of(1, null)));
    model.addAttribute("contents", places.contents(code, PageRequest.of(null, cursor)));
    return "filetracking/place :: things";
  }

  @GetMapping("/customers/{number}/folders")
  String folders(@PathVariable String number, @RequestParam @Nullable String cursor, Model model) {
    show(new CustomerNumber(number), cursor, model);
    return FOLDERS;
  }

  @PostMapping("/customers/{number}/folders")
  String addFolder(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam @Nullable String code,
      Model model) {
    var customer = new CustomerNumber(number);
    var label = code == null || code.isBlank() ? null : Identifier.parse(code);
    PlaceSummary added = archive.addFolder(new NewFolder(customer, name, label));
    show(customer, null, model);
    model.addAttribute("added", added);
    return FOLDERS;
  }

  private void show(CustomerNumber customer, @Nullable String cursor, Model model) {
    model.addAttribute("customer", customer);
    model.addAttribute("folders", places.folders(customer, PageRequest.of(null, cursor)));
    model.addAttribute("mayManage", viewers.current().may(Permission.ARCHIVE_MANAGE));
    model.addAttribute("mayPrint", viewers.current().may(Permission.LABEL_PRINT));
  }
}

package nl.hangmap.content.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.ContentUpload;
import nl.hangmap.content.ContentVersion;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.content.web.ViewerView.Shown;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Shows a document's pages: as a part of another page, or as a page of its own.
@Controller
@RequestMapping("/documents/{id}")
class ViewerPages {

  private static final PageRequest NEWEST = new PageRequest(20, null);

  private final Contents contents;
  private final Documents documents;
  private final Viewers viewers;
  private final Clock clock;

  ViewerPages(Contents contents, Documents documents, Viewers viewers, Clock clock) {
    this.contents = contents;
    this.documents = documents;
    this.viewers = viewers;
    this.clock = clock;
  }

  @GetMapping("/viewer")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String part,
      Locale locale,
      Model model) {
    var document = documents.get(Identifier.parse(id, Kind.DOCUMENT));
    model.addAttribute("view", view(document, version, locale));
    model.addAttribute("zone", clock.getZone());
    return part == null ? "content/viewer" : "content/viewer :: viewer";
  }

  @PostMapping("/content")
  String add(
      @PathVariable String id,
      @RequestParam MultipartFile file,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String part,
      Locale locale,
      Model model)
      throws IOException {
    var document = Identifier.parse(id, Kind.DOCUMENT);
    try (var bytes = file.getInputStream()) {
      var put = contents.put(document, new ContentUpload(bytes, file.getOriginalFilename()));
      model.addAttribute("put", put);
    }
    if (part == null) {
      return "redirect:/documents/" + document + "/viewer";
    }
    model.addAttribute("view", view(documents.get(document), null, locale));
    model.addAttribute("zone", clock.getZone());
    return "content/viewer :: viewer";
  }

  private ViewerView view(DocumentView document, @Nullable Integer wanted, Locale locale) {
    var versions = contents.versions(document.id(), NEWEST).items();
    var version = wanted == null ? first(versions) : contents.version(document.id(), wanted);
    return new ViewerView(
        document,
        version == null ? null : shown(version),
        version,
        versions,
        version == null ? "" : FileSizes.inWords(version.bytes(), locale),
        document.takesContent() && viewers.current().may(Permission.CONTENT_ADD));
  }

  private static @Nullable ContentVersion first(List<ContentVersion> versions) {
    return versions.isEmpty() ? null : versions.getFirst();
  }

  private @Nullable Shown shown(ContentVersion version) {
    if (version.renditions().contains(RenditionKind.ARCHIVE)) {
      return shown(version, RenditionKind.ARCHIVE, "pages");
    }
    return switch (version.mediaType()) {
      case "application/pdf" -> shown(version, RenditionKind.ORIGINAL, "pages");
      case "image/jpeg", "image/png" -> shown(version, RenditionKind.ORIGINAL, "picture");
      default -> null;
    };
  }

  private Shown shown(ContentVersion version, RenditionKind kind, String way) {
    var rendition = contents.find(version.document(), kind, version.version()).rendition();
    var source =
        "/api/v1/documents/%s/content?rendition=%s&version=%d"
            .formatted(version.document(), kind.label(), version.version());
    return new Shown(way, source, "\"" + rendition.hash() + "\"", rendition.bytes());
  }
}

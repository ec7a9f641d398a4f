package nl.hangmap.content.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.content.ContentUpload;
import nl.hangmap.content.Contents;
import nl.hangmap.content.PutContent;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// The content of documents for other systems and for the viewer: put, read, list versions.
@RestController
@RequestMapping("/api/v1/documents/{id}")
class ContentApi {

  private final Contents contents;

  ContentApi(Contents contents) {
    this.contents = contents;
  }

  /// Adds a version: 201, or 200 when the newest version has the very same bytes. The body is the
  /// file itself; its name stands in `Content-Disposition`.
  @PutMapping("/content")
  ResponseEntity<VersionJson> put(
      @PathVariable String id,
      @RequestHeader(value = HttpHeaders.CONTENT_DISPOSITION, required = false)
          @Nullable String disposition,
      HttpServletRequest request)
      throws IOException {
    var document = Identifier.parse(id, Kind.DOCUMENT);
    try {
      var upload = new ContentUpload(request.getInputStream(), fileName(disposition));
      return answer(contents.put(document, upload));
    } catch (UncheckedIOException cutOff) {
      throw new Refusal(Refusal.Kind.MALFORMED, "content.upload-broken");
    }
  }

  private static ResponseEntity<VersionJson> answer(PutContent put) {
    var version = VersionJson.of(put.version());
    var answer =
        put.added() ? ResponseEntity.created(URI.create(version.href())) : ResponseEntity.ok();
    return answer.eTag("\"" + version.sha256() + "\"").body(version);
  }

  private static @Nullable String fileName(@Nullable String disposition) {
    if (disposition == null) {
      return null;
    }
    try {
      return ContentDisposition.parse(disposition).getFilename();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /// The bytes, with Range and conditions.
  ///
  /// @param rendition original (the default), archive, text or thumbnail
  /// @param version the newest where it is left out
  @GetMapping("/content")
  ResponseEntity<InputStreamResource> read(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String rendition,
      @RequestParam(required = false) @Nullable Integer version,
      ServletWebRequest request) {
    var document = Identifier.parse(id, Kind.DOCUMENT);
    var content = contents.find(document, RenditionKind.of(rendition), version);
    try {
      return new ContentAnswer(content, request).answer();
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.RANGE_WRONG) {
        sayHowMuchThereIs(content.rendition().bytes(), request.getResponse());
      }
      throw refused;
    }
  }

  private static void sayHowMuchThereIs(long bytes, @Nullable HttpServletResponse response) {
    if (response != null) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes);
    }
  }

  @GetMapping("/versions")
  Page<VersionJson> versions(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return contents
        .versions(Identifier.parse(id, Kind.DOCUMENT), PageRequest.of(limit, cursor))
        .map(VersionJson::of);
  }
}

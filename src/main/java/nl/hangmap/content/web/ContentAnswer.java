package nl.hangmap.content.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import nl.hangmap.content.ReadableContent;
import nl.hangmap.content.Rendition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers a request for bytes: all of them, a part, only their headers, or that they did not
/// change.
final class ContentAnswer {

  /// What a browser may show by itself; it is made to believe the type, so none of it can run.
  private static final Set<String> SHOWN =
      Set.of("application/pdf", "image/jpeg", "image/png", "text/plain");

  private final ReadableContent content;
  private final ServletWebRequest request;
  private final String etag;

  ContentAnswer(ReadableContent content, ServletWebRequest request) {
    this.content = content;
    this.request = request;
    this.etag = "\"" + content.rendition().hash().hex() + "\"";
  }

  ResponseEntity<InputStreamResource> answer() {
    boolean asksForBytes = "GET".equals(request.getRequest().getMethod());
    if (request.checkNotModified(etag)) {
      if (asksForBytes) {
        content.seenAgain();
      }
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers()).build();
    }
    return asksForBytes ? bytes() : onlyHeaders();
  }

  private ResponseEntity<InputStreamResource> bytes() {
    long size = content.rendition().bytes();
    var range = ByteRange.of(wantedRange(), size);
    if (range.isEmpty()) {
      return ResponseEntity.ok()
          .headers(headers())
          .contentLength(size)
          .body(new InputStreamResource(content.open().bytes()));
    }
    var part = range.get();
    return ResponseEntity.status(HttpStatus.PARTIAL_CONTENT)
        .headers(headers())
        .header(HttpHeaders.CONTENT_RANGE, part.header())
        .contentLength(part.length())
        .body(new InputStreamResource(content.part(part.first(), part.length()).bytes()));
  }

  /// A part is asked for on condition that the rest, which the browser has, is still the same.
  private @Nullable String wantedRange() {
    var condition = request.getHeader(HttpHeaders.IF_RANGE);
    return condition == null || condition.equals(etag)
        ? request.getHeader(HttpHeaders.RANGE)
        : null;
  }

  private ResponseEntity<InputStreamResource> onlyHeaders() {
    return ResponseEntity.ok()
        .headers(headers())
        .contentLength(content.rendition().bytes())
        .build();
  }

  private HttpHeaders headers() {
    var rendition = content.rendition();
    var headers = new HttpHeaders();
    headers.setETag(etag);
    headers.setContentType(mediaType(rendition));
    headers.setContentDisposition(disposition(rendition));
    headers.setCacheControl(CacheControl.noCache().cachePrivate());
    headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Document-Version", Integer.toString(rendition.version()));
    return headers;
  }

  private static MediaType mediaType(Rendition rendition) {
    var type = MediaType.parseMediaType(rendition.mediaType());
    return type.getType().equals("text") ? new MediaType(type, UTF_8) : type;
  }

  private static ContentDisposition disposition(Rendition rendition) {
    var shown = SHOWN.contains(rendition.mediaType());
    return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(rendition.fileName(), UTF_8)
        .build();
  }
}

package nl.hangmap.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.hangmap.capture.uploads.Upload;
import nl.hangmap.capture.uploads.UploadSets;
import nl.hangmap.capture.uploads.UploadSets.NewUpload;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Files of a set, sent by the tus protocol 1.0.0 with creation, expiration and termination, so
/// that a broken upload goes on where it was.
@RestController
@RequestMapping("/api/v1/uploads")
class TusApi {

  private static final String VERSION = "1.0.0";
  private static final String TUS = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String METADATA = "Upload-Metadata";
  private static final String PIECE = "application/offset+octet-stream";

  private final UploadSets uploads;

  TusApi(UploadSets uploads) {
    this.uploads = uploads;
  }

  /// Every answer says the version; every request but OPTIONS must.
  @ModelAttribute
  void version(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(TUS, VERSION);
    if (!request.getMethod().equals("OPTIONS") && !VERSION.equals(request.getHeader(TUS))) {
      response.setHeader("Tus-Version", VERSION);
      throw new Refusal(Refusal.Kind.STALE, "upload.tus-version", VERSION);
    }
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    return ResponseEntity.noContent()
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,expiration,termination")
        .header("Tus-Max-Size", Long.toString(uploads.largestFile()))
        .build();
  }

  /// Adds a file to a set; its metadata name `set`, `number` (its place in the set, from 1) and
  /// `filename`. Asked again for the same place, it is the same upload.
  @PostMapping
  ResponseEntity<Void> create(
      @RequestHeader(name = LENGTH, required = false) @Nullable String length,
      @RequestHeader(name = METADATA, defaultValue = "") String metadata) {
    var said = read(metadata);
    var upload =
        uploads.add(
            new NewUpload(
                set(said.get("set")),
                (int) number(said.get("number"), METADATA),
                said.getOrDefault("filename", ""),
                number(length, LENGTH)));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/uploads/" + upload.id())
        .header(OFFSET, Long.toString(upload.received()))
        .header("Upload-Expires", expires())
        .build();
  }

  /// How many bytes are safe.
  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  ResponseEntity<Void> look(@PathVariable UUID id) {
    var upload = uploads.get(id);
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(OFFSET, Long.toString(upload.received()))
        .header(LENGTH, Long.toString(upload.bytes()))
        .header(METADATA, written(upload))
        .build();
  }

  /// Takes further bytes; those that the answer counts are safe on disk.
  @PatchMapping(path = "/{id}", consumes = PIECE)
  ResponseEntity<Void> append(
      @PathVariable UUID id,
      @RequestHeader(name = OFFSET, required = false) @Nullable String offset,
      HttpServletRequest request)
      throws IOException {
    try {
      var upload = uploads.append(id, number(offset, OFFSET), request.getInputStream());
      return ResponseEntity.noContent()
          .header(OFFSET, Long.toString(upload.received()))
          .header("Upload-Expires", expires())
          .build();
    } catch (UncheckedIOException senderWentAway) {
      return ResponseEntity.badRequest().build();
    }
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id) {
    uploads.remove(id);
    return ResponseEntity.noContent().build();
  }

  private String expires() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        uploads.keptUntil().atOffset(ZoneOffset.UTC));
  }

  private static long number(@Nullable String text, String header) {
    try {
      long number = Long.parseLong(text == null ? "" : text);
      if (number >= 0 && number <= Integer.MAX_VALUE * 4096L) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // falls through: neither is a number that says how much
    }
    throw new Refusal(Refusal.Kind.MALFORMED, "upload.header", header);
  }

  private static UUID set(@Nullable String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException notOne) {
      throw new Refusal(Refusal.Kind.MALFORMED, "upload.header", METADATA);
    }
  }

  /// Names with values in Base64, separated by commas.
  private static Map<String, String> read(String metadata) {
    var said = new HashMap<String, String>();
    for (var pair : metadata.split(",", -1)) {
      var parts = pair.strip().split(" ", 2);
      try {
        var value = parts.length == 2 ? Base64.getDecoder().decode(parts[1].strip()) : new byte[0];
        said.put(parts[0], new String(value, UTF_8));
      } catch (IllegalArgumentException notBase64) {
        throw new Refusal(Refusal.Kind.MALFORMED, "upload.header", METADATA);
      }
    }
    return said;
  }

  private static String written(Upload upload) {
    return "set %s,number %s,filename %s"
        .formatted(
            encoded(upload.set().toString()),
            encoded(Integer.toString(upload.number())),
            encoded(upload.name()));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}

package nl.hangmap.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.Urgency;
import nl.hangmap.capture.uploads.UploadSet;
import nl.hangmap.capture.uploads.UploadSet.SetWish;
import nl.hangmap.capture.uploads.UploadSets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sets of files that are sent a piece at a time and then become one batch.
@RestController
@RequestMapping("/api/v1/upload-sets")
class UploadSetApi {

  private final UploadSets uploads;

  UploadSetApi(UploadSets uploads) {
    this.uploads = uploads;
  }

  /// What is said about the files of a set.
  record WishJson(
      @Nullable String customer,
      @Nullable String type,
      @Nullable String department,
      @Nullable Boolean oneStack,
      @Nullable Boolean twoPass,
      @Nullable Urgency urgency) {

    SetWish wish() {
      return new SetWish(
          given(customer),
          given(type),
          given(department),
          Boolean.TRUE.equals(oneStack),
          Boolean.TRUE.equals(twoPass),
          urgency);
    }

    private static @Nullable String given(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /// A set as it stands.
  ///
  /// @param batch number of the batch that it became, or null
  record SetJson(UUID id, Instant madeAt, @Nullable Long batch, List<FileJson> files) {

    static SetJson of(UploadSet set) {
      var files =
          set.files().stream()
              .map(
                  file ->
                      new FileJson(
                          "/api/v1/uploads/" + file.id(),
                          file.number(),
                          file.name(),
                          file.bytes(),
                          file.received()))
              .toList();
      return new SetJson(set.id(), set.madeAt(), set.batch(), files);
    }
  }

  /// A file of a set.
  ///
  /// @param received how many of its bytes are safe
  record FileJson(String href, int number, String name, long bytes, long received) {}

  /// A list of sets, which is never long.
  record SetsJson(List<SetJson> items) {}

  /// The batch that a set became.
  record BatchOfSetJson(long batch) {}

  @PostMapping
  ResponseEntity<SetJson> begin(@RequestBody WishJson wish) {
    var set = uploads.begin(wish.wish());
    return ResponseEntity.created(URI.create("/api/v1/upload-sets/" + set.id()))
        .body(SetJson.of(set));
  }

  /// The caller's own unfinished sets, newest first.
  @GetMapping
  SetsJson unfinished() {
    return new SetsJson(uploads.unfinished().stream().map(SetJson::of).toList());
  }

  @GetMapping("/{id}")
  SetJson set(@PathVariable UUID id) {
    return SetJson.of(uploads.set(id));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id) {
    uploads.removeSet(id);
    return ResponseEntity.noContent().build();
  }

  /// Makes a whole set a batch; asked again, the answer is the same.
  @PostMapping("/{id}/batch")
  ResponseEntity<BatchOfSetJson> finish(@PathVariable UUID id, HttpServletRequest request) {
    boolean byProgram = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    long batch = uploads.finish(id, byProgram ? Channel.API : Channel.PAGE);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/batches/" + batch))
        .body(new BatchOfSetJson(batch));
  }
}

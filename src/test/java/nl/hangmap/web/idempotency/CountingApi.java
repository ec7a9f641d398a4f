package nl.hangmap.web.idempotency;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Counts how often it is really called.
@RestController
@RequestMapping("/api/v1/test-counts")
class CountingApi {

  final AtomicInteger calls = new AtomicInteger();
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch mayLeave = new CountDownLatch(1);

  /// What was sent, and which call it was.
  record Counted(String name, int call) {}

  /// What is sent.
  record Named(String name) {}

  @PostMapping
  ResponseEntity<Counted> count(@RequestBody Named named) {
    if (named.name().isEmpty()) {
      calls.incrementAndGet();
      throw Refusal.invalidAt("name", "cursor.unknown", "");
    }
    var call = calls.incrementAndGet();
    return ResponseEntity.created(URI.create("/api/v1/test-counts/" + call))
        .body(new Counted(named.name(), call));
  }

  @PostMapping("/files")
  Counted countFile(@RequestParam MultipartFile file) throws IOException {
    return new Counted(
        new String(file.getBytes(), StandardCharsets.UTF_8), calls.incrementAndGet());
  }

  @PostMapping("/slow")
  Counted countSlowly() throws InterruptedException {
    entered.countDown();
    if (!mayLeave.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody let this call go on");
    }
    return new Counted("slow", calls.incrementAndGet());
  }
}

package nl.hangmap.web;

import java.io.IOException;
import java.util.List;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

/// Fails in every way that the tests of this package want to see answered.
@RestController
class FaultyApi {

  enum Colour {
    RED,
    GREEN
  }

  /// What the tests post.
  record Painted(Colour colour, int times) {
    Painted {
      if (times > 9) {
        throw Refusal.invalidAt("times", "page.limit", times, 9);
      }
    }
  }

  @PostMapping({"/api/v1/test-faults", "/test-faults"})
  Painted paint(@RequestBody Painted painted) {
    return painted;
  }

  @GetMapping({"/api/v1/test-faults/refused", "/test-faults/refused"})
  void refused() {
    throw new Refusal(
        Refusal.Kind.INVALID,
        List.of(
            Problem.of("page.limit", 500, 200).at("limit"), Problem.of("cursor.unknown", "zz")));
  }

  @GetMapping({"/api/v1/test-faults/broken", "/test-faults/broken"})
  void broken() {
    throw new IllegalStateException("secret detail");
  }

  @GetMapping("/api/v1/test-faults/upload")
  void upload(@RequestParam String failure) {
    throw new MultipartException("cannot parse", new IOException(failure));
  }

  @GetMapping("/api/v1/test-faults/limited")
  int limited(@RequestParam int limit) {
    return limit;
  }
}

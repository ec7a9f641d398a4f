package nl.hangmap.filetracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hangmap.filetracking.ScanRequest;
import nl.hangmap.filetracking.Scans;
import nl.hangmap.filetracking.StationView;
import nl.hangmap.filetracking.Stations;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scans from any device, one by one or as a queue that waited.
@RestController
@RequestMapping("/api/v1/scans")
class ScanApi {

  private final Scans scans;
  private final Stations stations;
  private final ScanReports reports;
  private final JsonMapper json;

  ScanApi(Scans scans, Stations stations, ScanReports reports, JsonMapper json) {
    this.scans = scans;
    this.stations = stations;
    this.reports = reports;
    this.json = json;
  }

  /// Body of a scan; see [ScanRequest].
  record Wish(
      @Nullable String device,
      @Nullable Long sequence,
      @Nullable String code,
      @Nullable String mode,
      @Nullable Instant at,
      @Nullable String person,
      @Nullable String location,
      @Nullable String reason,
      @Nullable String answer,
      @Nullable LocalDate receivedOn) {

    ScanRequest request() {
      if (sequence == null) {
        throw Refusal.invalidAt("sequence", "scan.sequence");
      }
      return new ScanRequest(
          device == null ? "" : device,
          sequence,
          code == null ? "" : code,
          mode,
          at,
          person,
          location,
          reason,
          answer,
          receivedOn);
    }
  }

  /// Body of taking back.
  ///
  /// @param sequence of the scan to take back; null for the last that did something
  record Undo(@Nullable String device, @Nullable Long sequence) {}

  /// One scan gives one answer, an array an array of answers in the same order.
  @PostMapping
  Object scan(@RequestBody JsonNode body) {
    if (!body.isArray()) {
      return reports.of(scans.scan(json.treeToValue(body, Wish.class).request()));
    }
    List<ScanRequest> queue =
        body.values().stream().map(scan -> json.treeToValue(scan, Wish.class).request()).toList();
    return scans.replay(queue).stream().map(reports::of).toList();
  }

  @PostMapping("/undo")
  ScanReport undo(@RequestBody Undo wish) {
    if (wish.device() == null) {
      throw Refusal.invalidAt("device", "scan.device");
    }
    return reports.of(scans.undo(wish.device(), wish.sequence()));
  }

  /// The last scans of the viewer on a device; without a device, what anybody has to look at.
  @GetMapping
  Page<ScanReport> scans(
      @RequestParam @Nullable String device,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    var page = PageRequest.of(limit, cursor);
    var found = device == null ? scans.toLookAt(page) : scans.recent(device, page);
    return found.map(reports::of);
  }

  /// Where a device stands: what the viewer scans next goes there.
  @GetMapping("/station")
  StationView station(@RequestParam String device) {
    return stations.get(device);
  }
}

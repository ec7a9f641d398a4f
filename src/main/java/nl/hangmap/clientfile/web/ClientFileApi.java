package nl.hangmap.clientfile.web;

import java.util.List;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.ExpectedReturn;
import nl.hangmap.clientfile.FileQuestion;
import nl.hangmap.clientfile.TimelineEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The client file for other systems.
@RestController
class ClientFileApi {

  /// @param items documents, open quotes first, then from new to old
  record ClientFileJson(
      CustomerView customer,
      List<DocumentJson> items,
      @Nullable String next,
      List<ExpectedReturn> expectedReturns) {}

  private final ClientFiles files;

  ClientFileApi(ClientFiles files) {
    this.files = files;
  }

  @GetMapping("/api/v1/customers/{number}/file")
  ClientFileJson file(
      @PathVariable String number,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    var page = PageRequest.of(limit, cursor);
    var file = files.file(new FileQuestion(new CustomerNumber(number), type, page));
    var documents = file.documents().map(DocumentJson::of);
    return new ClientFileJson(
        file.customer(), documents.items(), documents.next(), file.expectedReturns());
  }

  @GetMapping("/api/v1/customers/{number}/timeline")
  Page<TimelineEntry> timeline(
      @PathVariable String number,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    return files.timeline(new CustomerNumber(number), PageRequest.of(limit, cursor));
  }
}
